import type { z } from "zod";
import { nearest } from "./nearest.js";
import { isPlainObject, overlay, valueAt, type PlainObject } from "./plain-object.js";
import { childProperties, settingList, settingsSchema } from "./setting-list.js";
import { UsageError } from "./usage-error.js";

/**
 * The complete settings: the schema's defaults, under each layer in turn (preset, YAML file, `--set`).
 * @throws UsageError that lists every unknown key (with the nearest right one) and every wrong value at once.
 */
export function resolveSettings<Schema extends z.ZodObject>(recipe: { name: string; settings: Schema }, layers: readonly PlainObject[]): z.output<Schema> {
  const input = layers.reduce<PlainObject>((under, layer) => overlay(under, layer), {});
  const problems = unknownKeys(recipe.settings, input);
  const parsed = recipe.settings.safeParse(input);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === "unrecognized_keys") continue; // Already reported, with a suggestion.
      const name = issue.path.map(String).join(".") || "settings";
      const value = valueAt(input, issue.path);
      const asList = issue.code === "invalid_type" && issue.expected === "array" ? `; write a list: ${name}=[…]` : "";
      problems.push(`${name}: ${lowerFirst(issue.message)}${value === undefined ? "" : `, got ${JSON.stringify(value)}`}${asList}`);
    }
  }
  if (parsed.success && problems.length === 0) return parsed.data;
  const list = problems.length === 1 ? problems[0] : problems.map((problem) => `\n  - ${problem}`).join("");
  throw new UsageError(`wrong settings for recipe ${recipe.name}: ${list}\n\`tessera recipes ${recipe.name}\` lists every setting.`);
}

/** One line for every key that the schema does not have. */
function unknownKeys(schema: z.ZodObject, input: PlainObject): string[] {
  const names = settingList(schema).map((setting) => setting.name);
  const problems: string[] = [];
  const visit = (node: PlainObject, value: PlainObject, path: string[]): void => {
    const properties = childProperties(node);
    if (properties === null) return;
    for (const [key, child] of Object.entries(value)) {
      const place = [...path, key];
      if (!Object.hasOwn(properties, key)) problems.push(`unknown setting "${place.join(".")}"${hint(place, names)}`);
      else if (isPlainObject(child)) visit(properties[key] ?? {}, child, place);
    }
  };
  visit(settingsSchema(schema), input, []);
  return problems;
}

/** The nearest full name; failing that, a setting elsewhere whose last part is near (`lr` for `optimizer.lr`). */
function hint(place: string[], names: readonly string[]): string {
  const last = place.at(-1) ?? "";
  const byLastPart = new Map(names.map((name) => [name.split(".").at(-1) ?? name, name]));
  const near = nearest(place.join("."), names) ?? byLastPart.get(nearest(last, byLastPart.keys()) ?? "");
  return near === undefined ? "" : `, did you mean "${near}"?`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
