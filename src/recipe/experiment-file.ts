import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { z } from "zod";
import { PRESETS } from "./define-recipe.js";
import { suggestion } from "./nearest.js";
import { UsageError } from "./usage-error.js";

const experimentSchema = z.strictObject({
  /** A recipe's name, or the path of a module, from the file's folder. */
  recipe: z.string(),
  summary: z.string().optional(),
  preset: z.enum(PRESETS).optional(),
  seed: z.int().nonnegative().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  /** Where the expected figures were measured. */
  machine: z.string().optional(),
  expected: z.record(z.string(), z.strictObject({ value: z.number(), tolerance: z.number().nonnegative() })).optional(),
});

/** A published experiment: a recipe, what to set, and the figures to expect. */
export type Experiment = z.output<typeof experimentSchema>;

/** The folder of the experiments that come with Tessera. */
const FOLDER = fileURLToPath(new URL("../../../recipes/", import.meta.url));

/** Names of the experiments that come with Tessera. */
export function experimentNames(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** The file of an experiment that comes with Tessera. */
export function experimentPath(name: string): string {
  return join(FOLDER, `${name}.yaml`);
}

/** Reads an experiment file. @throws UsageError that lists everything wrong with it. */
export function readExperiment(path: string): Experiment {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new UsageError(`${path} is not YAML: ${document.errors.map((error) => error.message.split("\n")[0]).join("; ")}`);
  const parsed = experimentSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const keys = Object.keys(experimentSchema.shape);
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0
      ? issue.keys.map((key) => `unknown key "${key}".${suggestion(key, keys)}`)
      : [`${issue.path.map(String).join(".") || "the file"}: ${issue.message}`],
  );
  throw new UsageError(`${path} is not an experiment file: ${problems.join("; ")}`);
}
