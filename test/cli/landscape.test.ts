import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import command from "../../src/cli/landscape.js";
import { parseCall } from "../../src/cli/parse-call.js";
import { mlp } from "../../src/nn/index.js";
import { saveSafetensors, tensor } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera } from "./tessera.js";

interface Printed {
  recipe: string;
  figures: Record<string, number>;
  summary: Record<string, number | string | null>[];
  report: string;
}

test("the help's examples are right", () => {
  for (const example of command.examples) assert.ok(parseCall(command, example.split(" ").slice(2)).words.length > 0, example);
});

test("networks are trained, compared by line and by layer; a network with itself has no barrier", (context) => {
  const folder = temporaryFolder(context);
  const small = ["--set", "threads=1"];
  const pair = join(folder, "pair");
  const made = tessera(["landscape", "train", "--out", pair, ...small, "--set", "width=8", "--set", "epochs=1", "--set", "trainingImages=500", "--json"]);
  assert.equal(made.code, 0, made.err);
  const accuracies = (JSON.parse(made.out) as Printed).summary.map(({ accuracy }) => Number(accuracy));
  assert.ok(accuracies.length === 2 && accuracies.every((accuracy) => accuracy > 0.15 && accuracy < 0.9), String(accuracies));

  const files = [0, 1].map((seed) => join(pair, `checkpoints/seed${seed}.safetensors`)) as [string, string];
  const sample = ["--set", "examples=300"];
  const part = (name: string, [a, b]: readonly [string, string], ...more: string[]): Printed => {
    const { code, out, err } = tessera(["landscape", name, a, b, ...small, ...sample, ...more, "--out", join(folder, `${name}${more.length}${a === b ? "-same" : ""}`), "--json"]);
    assert.equal(code, 0, err);
    return JSON.parse(out) as Printed;
  };
  const line = part("line", files, "--set", "points=5");
  assert.equal(line.recipe, "landscape-line");
  assert.ok(line.figures["train.loss.chord"]! >= line.figures["train.loss.midpoint"]!);
  assert.ok(line.figures["distance"]! > 0.1);
  assert.match(readFileSync(line.report, "utf8"), /MLP 784-8-8-10, relu/);
  assert.ok(existsSync(join(folder, "line2/figures/line-loss.svg")));

  const layers = part("layers", files, "--set", "randomDirections=1");
  assert.deepEqual(layers.summary.map(({ name }) => name), ["layers.0", "layers.2", "layers.4"]);
  // All layers together are the line itself.
  assert.ok(Math.abs(layers.figures["full.midpoint"]! - line.figures["train.loss.midpoint"]!) < 1e-6);

  const same = part("line", [files[0], files[0]], "--set", "points=3");
  assert.deepEqual([same.figures["distance"], same.figures["train.loss.chord"], same.figures["test.error.mean"]], [0, 0, 0]);
  assert.match(readFileSync(same.report, "utf8"), /both files hold the same weights, so there is no barrier/);
});

test("what is wrong is told, with exit code 2 where the call is and 1 where the files are", (context) => {
  const folder = temporaryFolder(context);
  const file = (name: string, hidden: number, damage = false) => {
    const path = join(folder, name);
    const state = { ...mlp({ inputs: 784, hidden: [hidden], outputs: 10 }).stateDict() };
    if (damage) state["layers.2.bias"] = tensor(Float32Array.from({ length: 10 }, (_, i) => (i === 3 ? NaN : 0)));
    saveSafetensors(path, state);
    return path;
  };
  const [a, wider, broken] = [file("a.safetensors", 4), file("wider.safetensors", 5), file("broken.safetensors", 4, true)] as const;
  const call = (...args: string[]) => tessera(["landscape", ...args, "--out", join(folder, `run-${args.length}-${Math.random()}`)]);
  const refused = (code: number, message: RegExp, ...args: string[]) => {
    const result = call(...args);
    assert.equal(result.code, code, result.err);
    assert.match(result.err, message);
  };
  refused(2, /which part\? Give one of verdict, line/);
  refused(2, /landscape has no part "lines"\. Did you mean "line"\?/, "lines", a, a);
  refused(2, /takes two files, A\.safetensors and B\.safetensors; given: 1/, "line", a);
  refused(2, /b: there is no file .*missing\.safetensors/, "line", a, join(folder, "missing.safetensors"));
  refused(1, /differ in architecture: the shapes differ at layers\.0\.weight \(\[4, 784\] and \[5, 784\]\)/, "line", a, wider);
  refused(1, /layers\.2\.bias of the second network holds NaN or infinity/, "line", a, broken);
  refused(2, /Unknown|unknown|points/i, "line", a, a, "--set", "pionts=5");
});
