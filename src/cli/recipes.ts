import { experimentNames, findRunTarget, formatTable, loadRecipe, PRESETS, recipeNames, settingList, type Recipe, type Setting } from "../recipe/index.js";
import { valueAt } from "../recipe/plain-object.js";
import type { Call, Command } from "./command.js";
import type { Output } from "./output.js";

const command: Command = {
  name: "recipes",
  usage: "[NAME]",
  description: "Lists the recipes and the experiments that come with Tessera; with a name, every setting of that recipe with its default,\nwhat the presets change, and what it means.",
  flags: {},
  words: 1,
  examples: ["tessera recipes", "tessera recipes g2gnet", "tessera recipes g2gnet --json"],
  run: (call, output) => (call.words[0] === undefined ? list(output) : describe(call, output)),
};
export default command;

async function list(output: Output): Promise<number> {
  const recipes = await Promise.all(recipeNames().map(loadRecipe));
  const rows = recipes.map(({ name, summary }) => ({ name, summary }));
  const experiments = experimentNames();
  output.json({ recipes: rows, experiments });
  output.data(formatTable({ columns: [{ key: "name", label: "Recipe" }, { key: "summary", label: "What it does" }], rows }, output.paint));
  if (experiments.length > 0) output.data(`\n${output.paint.dim("Experiments, for tessera run:")} ${experiments.join(", ")}`);
  return 0;
}

async function describe(call: Call, output: Output): Promise<number> {
  const { recipe } = await findRunTarget(call.words[0] ?? "");
  const settings = settingList(recipe.settings);
  const { name, summary, presets } = recipe;
  output.json({ name, summary, presets, settings });
  output.data(`${output.paint.bold(name)}: ${summary}\n`);
  for (const setting of settings) output.data(`${settingText(recipe, setting, output)}\n`);
  output.data(output.paint.dim(`Set one with --set ${settings[0]?.name ?? "key"}=VALUE.`));
  return 0;
}

/** Name, type, default and what each preset makes of it on one line; the meaning below. */
function settingText(recipe: Recipe, setting: Setting, { paint }: Output): string {
  const changes = PRESETS.flatMap((preset) => {
    const value = valueAt(recipe.presets[preset], setting.name.split("."));
    return value === undefined ? [] : [`${preset} ${JSON.stringify(value)}`];
  });
  const standard = setting.default === undefined ? "unset" : JSON.stringify(setting.default);
  const head = `${paint.cyan(setting.name)} = ${paint.bold(standard)}${changes.length === 0 ? "" : paint.dim(` (${changes.join(", ")})`)}  ${paint.dim(setting.type)}`;
  return `${head}\n    ${setting.description}`;
}
