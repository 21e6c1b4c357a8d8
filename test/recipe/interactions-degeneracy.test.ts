import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { mlpChain } from "../../src/interactions/index.js";
import { mlp, type Mlp, resnet } from "../../src/nn/index.js";
import { createRunFolder, UsageError } from "../../src/recipe/index.js";
import { degeneracyPart } from "../../src/recipe/interactions-degeneracy-part.js";
import { DEGENERACY_SETTINGS } from "../../src/recipe/interactions-degeneracy-settings.js";
import { readNetworks } from "../../src/recipe/landscape-networks.js";
import { Generator, manualSeed, noGrad, randint, randn, saveSafetensors, setThreads, type Tensor } from "../../src/tensor/index.js";
import { tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

// Two would only wait for each other: tensors are small here.
setThreads(1);

/** A network in which units 3 and 7 of the first layer are 0.5 and 3 times unit 1. */
function withDoubles(inputs: number, outputs: number): Mlp {
  manualSeed(3);
  const model = mlp({ inputs, hidden: [16], outputs });
  noGrad(() => {
    for (const name of ["layers.0.weight", "layers.0.bias"]) {
      const parameter = Object.fromEntries(model.namedParameters())[name]!;
      for (const [unit, scale] of [[3, 0.5], [7, 3]] as const) parameter.select(0, unit).copy_(parameter.select(0, 1).mul(scale));
    }
  });
  return model;
}

interface Printed {
  figures: Record<string, number>;
  summary: Record<string, number | string | null>[];
  report: string;
}

test("a network of images: counted, bounded, merged, and the smaller one is the same to a millionth", (context) => {
  const folder = temporaryFolder(context);
  const file = join(folder, "model.safetensors");
  saveSafetensors(file, withDoubles(784, 10).stateDict());
  const out = join(folder, "run");
  const call = ["run", "interactions-degeneracy", "--set", `model=${file}`, "--set", "examples=200", "--set", "draws=100", "--set", "directions=20", "--set", "threads=1", "--out", out, "--json"];
  const { code, out: printed, err } = tessera(call);
  assert.equal(code, 0, err);
  const { figures, summary, report } = JSON.parse(printed) as Printed;
  const { parameters, itemised, bound } = figures as { parameters: number; itemised: number; bound: number };
  assert.equal(parameters, 785 * 16 + 17 * 10);
  // 200 images span at most 200 of the 785 inputs.
  assert.ok(bound <= 200 * 16 + 17 * 10 && itemised >= parameters - bound, `${bound}, ${itemised}`);
  assert.ok(summary.some(({ what, note }) => what === "Hessian's rank" && String(note).includes("more than 2,000 parameters")));
  assert.ok(figures["softRank"]! < bound && figures["softRank.error"]! < 0.05 * figures["softRank"]!);
  assert.ok(Math.abs(figures["mala.twice"]! / figures["softRank"]! - 1) < 0.1, `${figures["mala.twice"]} for ${figures["softRank"]}`);
  assert.deepEqual([figures["merged.gone"], figures["merged.units"]], [2, 14]);
  assert.ok(figures["merged.change"]! < 1e-10 && Math.abs(figures["accuracy.before"]! - figures["accuracy.after"]!) < 0.02);
  const merged = readNetworks([["model", join(out, "merged.safetensors")]], { config: "", activation: "relu" });
  assert.equal(merged.description, "MLP 784-14-10, relu");
  assert.match(readFileSync(report, "utf8"), /fewer points than the 785 inputs/);
});

test("a small network is measured: the counts, the soft rank and both samplers agree, and the sampler tests itself", async (context) => {
  const out = createRunFolder(join(temporaryFolder(context), "run"));
  context.after(() => out.close());
  const generator = new Generator(5);
  const normal = (): Tensor => randn([100, 6], { dtype: "float64", generator });
  const model = withDoubles(6, 4).to({ dtype: "float64" });
  const labels = () => randint(0, 4, [100], { generator });
  const input = { model, chain: mlpChain(model), points: [normal(), normal()], testPoints: [normal()], testLabels: [labels()] };
  const settings = DEGENERACY_SETTINGS.parse({ draws: 400, selfTest: true });
  const lines: string[] = [];
  const surroundings = { log: (line: string) => void lines.push(line), signal: new AbortController().signal, out, seed: 1 };
  const { figures, sections, rows } = await degeneracyPart(input, settings, surroundings);
  assert.equal(figures["rank"]! + figures["nullity"]!, 7 * 16 + 17 * 4);
  assert.equal(figures["explained"], figures["nullity"]);
  assert.ok(figures["softRank"]! < figures["rank"]! && figures["rank"]! <= figures["bound"]!);
  for (const method of ["mala", "sgld"]) assert.ok(Math.abs(figures[`${method}.twice`]! / figures["softRank"]! - 1) < 0.1, `${method}: ${figures[`${method}.twice`]}`);
  assert.ok(figures["selfTest.right"]! >= 8, `${figures["selfTest.right"]}, off by ${figures["selfTest.worst"]}`);
  assert.equal(figures["merged.gone"], 2);
  assert.equal(rows.find(({ what }) => what === "nullity")!.value, figures["nullity"]);
  for (const name of ["figures/hessian.svg", "figures/soft-rank.svg", "merged.safetensors"]) assert.ok(existsSync(out.file(name)), name);
  assert.ok(sections.every(({ title, text }) => title !== "" && text !== "") && lines.length === 5);
  const stop = AbortSignal.abort(new Error("enough"));
  await assert.rejects(degeneracyPart(input, settings, { ...surroundings, signal: stop }), /enough/);
});

test("a network that never answers has rank 0, and nothing is sampled", async (context) => {
  const out = createRunFolder(join(temporaryFolder(context), "run"));
  context.after(() => out.close());
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2, bias: false }).to({ dtype: "float64" });
  noGrad(() => model.namedParameters().forEach(([, parameter]) => void parameter.zero_()));
  const points = [randn([20, 3], { dtype: "float64", generator: new Generator(1) })];
  const input = { model, chain: mlpChain(model), points, testPoints: points, testLabels: [randint(0, 2, [20])] };
  const surroundings = { log: () => {}, signal: new AbortController().signal, out, seed: 0 };
  const { figures } = await degeneracyPart(input, DEGENERACY_SETTINGS.parse({}), surroundings);
  assert.deepEqual([figures["parameters"], figures["rank"], figures["nullity"], figures["explained"], figures["merged.change"]], [20, 0, 20, 20, 0]);
});

test("what is no multi-layer perceptron, or of other data, is refused", async (context) => {
  const folder = temporaryFolder(context);
  const call = (...set: string[]) => tessera(["run", "interactions-degeneracy", "--set", "examples=10", ...set, "--out", join(folder, `run-${Math.random()}`)]);
  const [images, other] = [join(folder, "resnet.safetensors"), join(folder, "mlp.safetensors")];
  const convolutions = resnet({ depth: 8, numClasses: 10 });
  saveSafetensors(images, convolutions.stateDict());
  saveSafetensors(other, mlp({ inputs: 20, hidden: [5], outputs: 10 }).stateDict());
  const refused = [call("--set", `model=${images}`), call("--set", `model=${other}`), call()] as const;
  assert.deepEqual(refused.map(({ code }) => code), [2, 2, 2]);
  assert.match(refused[0].err, /takes multi-layer perceptrons alone/);
  assert.match(refused[1].err, /reads 20 inputs, and an image of fashion-mnist has 784/);
  assert.match(refused[2].err, /model: no file/);
  const out = createRunFolder(join(folder, "part"));
  context.after(() => out.close());
  const surroundings = { log: () => {}, signal: new AbortController().signal, out, seed: 0 };
  const nothing = { model: convolutions, chain: [], points: [], testPoints: [], testLabels: [] };
  await assert.rejects(degeneracyPart(nothing, DEGENERACY_SETTINGS.parse({}), surroundings), UsageError);
});
