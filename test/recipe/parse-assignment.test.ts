import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAssignment, UsageError } from "../../src/recipe/index.js";

test("dotted keys nest, values are YAML", () => {
  assert.deepEqual(parseAssignment("groups=16"), { groups: 16 });
  assert.deepEqual(parseAssignment("optimizer.lr=3e-4"), { optimizer: { lr: 3e-4 } });
  assert.deepEqual(parseAssignment("models=[dense, tile]"), { models: ["dense", "tile"] });
  assert.deepEqual(parseAssignment("a.b.c=x=y"), { a: { b: { c: "x=y" } } });
  assert.deepEqual(parseAssignment("on=true"), { on: true });
  assert.deepEqual(parseAssignment("name="), { name: null });
});

test("what is no assignment is refused, with an example", () => {
  for (const text of ["groups", "=3", "a..b=1", ".=1"]) {
    assert.throws(() => parseAssignment(text), (error) => error instanceof UsageError && error.message.includes("key=value"), text);
  }
  assert.throws(() => parseAssignment("a=[1, 2"), /not YAML/);
});

test("__proto__ is a key like any other", () => {
  const parsed = parseAssignment("__proto__.polluted=1");
  assert.deepEqual(Object.keys(parsed), ["__proto__"]);
  assert.equal(Reflect.get({}, "polluted"), undefined);
});
