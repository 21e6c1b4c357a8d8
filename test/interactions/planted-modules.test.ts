import assert from "node:assert/strict";
import { test } from "node:test";
import { type BasisKind, components, interactionBases, interactionEdges } from "../../src/interactions/index.js";
import { scope } from "../../src/tensor/index.js";
import { planted } from "./planted.js";

const found = (seed: number, kind: BasisKind) =>
  scope(() => {
    const { chain, points } = planted(seed);
    const bases = interactionBases(chain, [points], { kind });
    return components(bases, interactionEdges(chain, [points], bases));
  });

test("hidden behind random maps, two modules are found by the local interaction basis and by no other", () => {
  for (let seed = 0; seed < 10; seed++) {
    assert.equal(found(seed, "lib").parts.length, 2, `seed ${seed}`);
    for (const kind of ["pca", "neuron"] as const) assert.equal(found(seed, kind).parts.length, 1, `seed ${seed}, ${kind}`);
  }
});
