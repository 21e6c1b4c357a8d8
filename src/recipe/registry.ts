import type { Recipe } from "./define-recipe.js";
import { suggestion } from "./nearest.js";
import { UsageError } from "./usage-error.js";

type Load = () => Promise<{ default: Recipe }>;

// A recipe's module is read only when somebody asks for it.
const recipes = new Map<string, Load>([
  ["g2gnet", () => import("./g2gnet.js")],
  ["g2gnet-regimes", () => import("./g2gnet-regimes.js")],
  ["g2gnet-search", () => import("./g2gnet-search.js")],
  ["interactions-basis", () => import("./interactions-basis.js")],
  ["interactions-degeneracy", () => import("./interactions-degeneracy.js")],
  ["interactions-edges", () => import("./interactions-edges.js")],
  ["interactions-modules", () => import("./interactions-modules.js")],
  ["interactions-report", () => import("./interactions-report.js")],
  ["interactions-selftest", () => import("./interactions-selftest.js")],
  ["landscape-basins", () => import("./landscape-basins.js")],
  ["landscape-curvature", () => import("./landscape-curvature.js")],
  ["landscape-curve", () => import("./landscape-curve.js")],
  ["landscape-explain", () => import("./landscape-explain.js")],
  ["landscape-fork", () => import("./landscape-fork.js")],
  ["landscape-layers", () => import("./landscape-layers.js")],
  ["landscape-line", () => import("./landscape-line.js")],
  ["landscape-match", () => import("./landscape-match.js")],
  ["landscape-pairs", () => import("./landscape-pairs.js")],
  ["landscape-plane", () => import("./landscape-plane.js")],
  ["landscape-train", () => import("./landscape-train.js")],
  ["landscape-verdict", () => import("./landscape-verdict.js")],
  ["mnist-interactions", () => import("./mnist-interactions.js")],
  ["modular-addition", () => import("./modular-addition.js")],
  ["planted-modules", () => import("./planted-modules.js")],
]);

/** Adds a recipe under its name. @throws Error when the name is taken. */
export function registerRecipe(name: string, load: Load): void {
  if (recipes.has(name)) throw new Error(`there is a recipe "${name}" already; give this one another name`);
  recipes.set(name, load);
}

export function recipeNames(): string[] {
  return [...recipes.keys()].sort();
}

/** @throws UsageError for an unknown name, with the nearest right one. */
export async function loadRecipe(name: string): Promise<Recipe> {
  const load = recipes.get(name);
  if (load === undefined) throw new UsageError(`unknown recipe "${name}".${suggestion(name, recipeNames())}`);
  return (await load()).default;
}
