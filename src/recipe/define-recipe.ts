import type { z } from "zod";
import { overlay, type PlainObject } from "./plain-object.js";
import type { Report } from "./report.js";
import { resolveSettings } from "./resolve-settings.js";
import type { RunFolder } from "./run-folder.js";
import { settingList } from "./setting-list.js";

/** What a recipe's `run` is given. */
export interface RunContext<Settings> {
  /** Complete and checked against the schema. */
  settings: Settings;
  /** The run's seed; a recipe with several repetitions derives theirs from it (`seed + i`). */
  seed: number;
  /** The run's folder; everything the recipe leaves behind goes there. */
  out: RunFolder;
  /** The folder was there before: continue from its checkpoints. */
  resumed: boolean;
  /** Aborted by the first Ctrl-C. Hand it to `train`, which saves a checkpoint and throws `Interrupted`, or call `signal.throwIfAborted()` once all is saved; any other error is a failure. */
  signal: AbortSignal;
  /** Prints one line for the person who watches (never on stdout). */
  log(message: string): void;
  /** Whether somebody watches on a terminal, so that a progress bar makes sense. */
  interactive: boolean;
}

/** What a recipe's `run` gives back. */
export interface RunResult {
  /** Becomes `report.html`; its summary is printed. */
  report: Report;
  /** Results by name (`mixer.accuracy`), kept in `run.json` and compared with an experiment file's expected figures. */
  figures?: Record<string, number>;
}

/** Part of a type, at any depth. */
export type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;

export const PRESETS = ["quick", "full"] as const;
export type PresetName = (typeof PRESETS)[number];

/** A method one can run: a schema of its settings, and a function. Flags, YAML, defaults, documentation and report follow from it. */
export interface Recipe<Schema extends z.ZodObject = z.ZodObject> {
  /** As typed on the command line: lower case, digits and dashes. */
  name: string;
  /** One line. */
  summary: string;
  /** Every setting has a default and a description. */
  settings: Schema;
  /** Overlays on the defaults. `quick` takes under three minutes on two cores; `full` gives the published figure. */
  presets: Record<PresetName, DeepPartial<z.input<Schema>>>;
  run(context: RunContext<z.output<Schema>>): Promise<RunResult> | RunResult;
}

/**
 * Declares a recipe and checks the declaration.
 * @throws Error when a setting lacks a default or a description, or a preset does not fit the schema.
 */
export function defineRecipe<Schema extends z.ZodObject>(recipe: Recipe<Schema>): Recipe<Schema> {
  const complain = (what: string): never => {
    throw new Error(`recipe "${recipe.name}": ${what}`);
  };
  if (!/^[a-z][a-z0-9-]*$/.test(recipe.name)) complain("a name has lower-case letters, digits and dashes, and starts with a letter");
  const empty = recipe.settings.safeParse({});
  if (!empty.success) {
    complain(`every setting needs a default; missing: ${empty.error.issues.map((issue) => issue.path.map(String).join(".")).join(", ")}`);
  }
  const bare = settingList(recipe.settings).filter((setting) => setting.description === "");
  if (bare.length > 0) complain(`every setting needs a description; missing: ${bare.map((setting) => setting.name).join(", ")}`);
  for (const preset of PRESETS) resolveSettings(recipe, [presetLayer(recipe, preset)]);
  return recipe;
}

/** A preset as a layer for `resolveSettings`. */
export function presetLayer(recipe: Pick<Recipe, "presets">, preset: PresetName): PlainObject {
  return overlay({}, recipe.presets[preset] as PlainObject);
}
