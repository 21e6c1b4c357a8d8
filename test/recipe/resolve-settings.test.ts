import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/recipe/index.js";
import { resolveSettings } from "../../src/recipe/resolve-settings.js";
import tiny from "./support/tiny-recipe.js";

test("later layers lie over earlier ones, objects merge and lists are replaced", () => {
  const settings = resolveSettings(tiny, [{ steps: 3, stride: { length: 2 } }, { stride: { unit: "feet" }, walkers: ["sober"] }, { steps: 4 }]);
  assert.deepEqual(settings, { steps: 4, pauseMs: 0, failAt: null, walkers: ["sober"], stride: { length: 2, unit: "feet" } });
});

test("everything wrong is reported at once, with the nearest right name and the value found", () => {
  const wrong = { stepz: 3, length: 1, stride: { lenght: 1, unit: "miles" }, pauseMs: -1, walkers: ["sober", "lame"] };
  assert.throws(
    () => resolveSettings(tiny, [wrong]),
    (error) => {
      assert.ok(error instanceof UsageError);
      for (const part of [
        'unknown setting "stepz", did you mean "steps"?',
        'unknown setting "length", did you mean "stride.length"?',
        'unknown setting "stride.lenght", did you mean "stride.length"?',
        "stride.unit: ",
        'got "miles"',
        "pauseMs: ",
        "got -1",
        "walkers.1: ",
        'got "lame"',
        "`tessera recipes tiny-walk`",
      ]) {
        assert.ok(error.message.includes(part), `${part} is missing in:\n${error.message}`);
      }
      return true;
    },
  );
});

test("__proto__ and constructor are unknown settings, nothing else", () => {
  for (const key of ["__proto__", "constructor", "toString"]) {
    assert.throws(() => resolveSettings(tiny, [Object.fromEntries([[key, { steps: 1 }]])]), new RegExp(`unknown setting "${key}"`));
  }
});

test("an object where a value belongs, and the other way round", () => {
  assert.throws(() => resolveSettings(tiny, [{ steps: { a: 1 } }]), /steps: .*got \{"a":1\}/);
  assert.throws(() => resolveSettings(tiny, [{ stride: 3 }]), /stride: .*got 3/);
  assert.throws(() => resolveSettings(tiny, [{ walkers: "sober" }]), /walkers: .*got "sober"; write a list: walkers=\[…\]/);
});
