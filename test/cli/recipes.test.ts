import assert from "node:assert/strict";
import { test } from "node:test";
import { tessera, TINY } from "./tessera.js";

test("every recipe is listed with what it does", () => {
  const { code, out } = tessera(["recipes"]);
  assert.equal(code, 0);
  assert.match(out, /^g2gnet +\S/m);
  const { recipes } = JSON.parse(tessera(["recipes", "--json"]).out) as { recipes: { name: string; summary: string }[] };
  assert.ok(recipes.some(({ name, summary }) => name === "g2gnet" && summary.length > 0));
});

test("one recipe is printed with every setting: default, presets, type, meaning", () => {
  const { out } = tessera(["recipes", TINY]);
  assert.match(out, /^steps = 20 \(quick 10, full 40\)  integer ≥ 1\n    Steps of the walk$/m);
  assert.match(out, /^stride\.unit = "metres" \(full "feet"\)  metres \| feet\n    Unit of length$/m);
  const { settings } = JSON.parse(tessera(["recipes", TINY, "--json"]).out) as { settings: { name: string }[] };
  assert.equal(settings.length, 6);
});
