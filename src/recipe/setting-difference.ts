import { isDeepStrictEqual } from "node:util";
import { isPlainObject } from "./plain-object.js";

export interface SettingDifference {
  /** Dotted name. */
  name: string;
  before: unknown;
  after: unknown;
}

/** The settings that differ, by dotted name; a setting that one side lacks is undefined there. */
export function settingDifferences(before: unknown, after: unknown, path: string[] = []): SettingDifference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isPlainObject(before) || !isPlainObject(after)) return [{ name: path.join("."), before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => settingDifferences(before[key], after[key], [...path, key]));
}

/** Every leaf by its dotted name, values as JSON. */
export function flatSettings(settings: unknown, path: string[] = []): Record<string, string> {
  if (!isPlainObject(settings)) return { [path.join(".")]: typeof settings === "string" ? settings : (JSON.stringify(settings) ?? "none") };
  return Object.assign({}, ...Object.entries(settings).map(([key, value]) => flatSettings(value, [...path, key]))) as Record<string, string>;
}
