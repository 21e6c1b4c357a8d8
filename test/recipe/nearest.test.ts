import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearest, suggestion } from "../../src/recipe/index.js";

const NAMES = ["groups", "between", "optimizer.lr", "epochs"];

test("a small slip finds its word, a strange word finds none", () => {
  assert.equal(nearest("gruops", NAMES), "groups");
  assert.equal(nearest("Epoch", NAMES), "epochs");
  assert.equal(nearest("lr.optimizer", NAMES), null);
  assert.equal(nearest("weather", []), null);
});

test("a word itself is always the nearest to it", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, selector: (word) => word.toLowerCase() }), (words) => {
    for (const word of words) assert.equal(nearest(word, words), word);
  }));
});

test("a suggestion names the nearest, else all there are", () => {
  assert.equal(suggestion("betwen", NAMES), ' Did you mean "between"?');
  assert.equal(suggestion("zzzzzz", ["a", "b"]), " There are: a, b.");
  assert.equal(suggestion("a", []), "");
});
