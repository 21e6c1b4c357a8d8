import { presetLayer, type PresetName, type Recipe } from "./define-recipe.js";
import type { Experiment } from "./experiment-file.js";
import type { PlainObject } from "./plain-object.js";
import { resolveSettings } from "./resolve-settings.js";
import { readRunRecord, type RunRecord } from "./run-record.js";
import { findRunTarget } from "./run-target.js";
import { settingDifferences } from "./setting-difference.js";
import { UsageError } from "./usage-error.js";

/** What the user asked for. */
export interface RunRequest {
  /** A recipe's name, an experiment file, a module; may be missing with `resume`. */
  target?: string;
  preset?: PresetName;
  /** Settings given one by one, each an overlay. */
  set: PlainObject[];
  seed?: number;
  /** Folder of an earlier run to continue. */
  resume?: string;
}

/** Everything that decides what a run computes. */
export interface RunPlan {
  recipe: Recipe;
  module?: string;
  experiment?: Experiment;
  preset: PresetName;
  settings: PlainObject;
  seed: number;
  /** The record of the run to continue. */
  record?: RunRecord;
}

/**
 * Turns a request into a plan. Settings come from the schema's defaults, the preset (`quick` unless named), the experiment file and `set`, each over the one before.
 * @throws UsageError for unknown names and wrong settings, and for a resumed run whose settings or seed would change.
 */
export async function planRun(request: RunRequest): Promise<RunPlan> {
  const record = request.resume === undefined ? undefined : readRunRecord(request.resume);
  const word = request.target ?? record?.module ?? record?.recipe;
  if (word === undefined) throw new UsageError("what shall be run? Give a recipe, for example: tessera run g2gnet");
  const target = await findRunTarget(word);
  const { recipe, experiment } = target;
  const preset = request.preset ?? experiment?.preset ?? record?.preset ?? "quick";
  const seed = request.seed ?? experiment?.seed ?? record?.seed ?? 0;
  if (record === undefined) {
    const settings = resolveSettings(recipe, [presetLayer(recipe, preset), experiment?.settings ?? {}, ...request.set]);
    return { ...target, preset, settings, seed };
  }
  if (record.recipe !== recipe.name) throw new UsageError(`${request.resume} holds a run of recipe ${record.recipe}, not of ${recipe.name}; leave the name away to continue it`);
  // Without a preset or a file the stored settings are the base, so that a stated setting is compared alone.
  const restated = request.preset !== undefined || experiment !== undefined;
  const base = restated ? [presetLayer(recipe, preset), experiment?.settings ?? {}] : [record.settings];
  const asked = resolveSettings(recipe, [...base, ...request.set]);
  // As run.json holds them: JSON drops what is undefined.
  const settings = JSON.parse(JSON.stringify(asked)) as PlainObject;
  const changes = settingDifferences({ ...record.settings, seed: record.seed }, { ...settings, seed });
  if (changes.length > 0) {
    const list = changes.map(({ name, before, after }) => `\n  - ${name}: the run has ${show(before)}, now asked ${show(after)}`).join("");
    throw new UsageError(`a resumed run keeps its settings, but these would change: ${list}\nLeave them away to continue ${request.resume}, or start a new run.`);
  }
  return { ...target, preset: record.preset, settings: asked, seed, record };
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
