import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Recipe } from "./define-recipe.js";
import { experimentNames, experimentPath, readExperiment, type Experiment } from "./experiment-file.js";
import { suggestion } from "./nearest.js";
import { loadRecipe, recipeNames } from "./registry.js";
import { UsageError } from "./usage-error.js";

/** What a word on the command line names. */
export interface RunTarget {
  recipe: Recipe;
  /** Absolute path of the module, when the recipe is the user's own. */
  module?: string;
  experiment?: Experiment;
}

const MODULE = /\.[cm]?js$/;
const YAML = /\.ya?ml$/;

/**
 * Finds a recipe by name, by module (`./mine.js`, whose default export is a recipe), by experiment file (`x.yaml`) or by the name of an experiment that comes with Tessera.
 * @throws UsageError naming the nearest right name.
 */
export async function findRunTarget(word: string): Promise<RunTarget> {
  if (YAML.test(word)) return fromExperiment(word);
  if (MODULE.test(word)) return loadModule(resolve(word));
  if (!recipeNames().includes(word) && experimentNames().includes(word)) return fromExperiment(experimentPath(word));
  if (!recipeNames().includes(word)) throw new UsageError(`unknown recipe "${word}".${suggestion(word, [...recipeNames(), ...experimentNames()])}`);
  return { recipe: await loadRecipe(word) };
}

async function fromExperiment(path: string): Promise<RunTarget> {
  const experiment = readExperiment(path);
  const target = MODULE.test(experiment.recipe) ? await loadModule(resolve(dirname(path), experiment.recipe)) : { recipe: await loadRecipe(experiment.recipe) };
  return { ...target, experiment };
}

async function loadModule(module: string): Promise<RunTarget> {
  if (!existsSync(module)) throw new UsageError(`there is no file ${module}; expected a module whose default export is a recipe`);
  const exports = (await import(pathToFileURL(module).href)) as { default?: Partial<Recipe> };
  const recipe = exports.default;
  if (typeof recipe?.run !== "function" || recipe.settings === undefined || recipe.presets === undefined || recipe.name === undefined) {
    throw new UsageError(`${module}: its default export is not a recipe; write export default defineRecipe({ … })`);
  }
  return { recipe: recipe as Recipe, module };
}
