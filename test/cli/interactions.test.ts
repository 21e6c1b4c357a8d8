import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test, type TestContext } from "node:test";
import command from "../../src/cli/interactions.js";
import { parseCall } from "../../src/cli/parse-call.js";
import { mlp, resnet, vit } from "../../src/nn/index.js";
import { eye, loadSafetensors, manualSeed, saveSafetensors } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera } from "./tessera.js";

interface Printed {
  recipe: string;
  figures: Record<string, number>;
  summary: Record<string, number | string | null>[];
  report: string;
}

const COMPUTING = ["--set", "threads=1", "--set", "batchSize=50"];
const SMALL = [...COMPUTING, "--set", "examples=200", "--set", "heldOut=100", "--set", "pictures=2"];

let model: string;
let folder: string;

before((context) => {
  folder = temporaryFolder(context as TestContext);
  const made = tessera(["landscape", "train", "--out", join(folder, "net"), "--set", "threads=1", "--set", "width=8", "--set", "epochs=2", "--set", "trainingImages=1000", "--json"]);
  assert.equal(made.code, 0, made.err);
  model = join(folder, "net/checkpoints/seed0.safetensors");
});

const part = (name: string, ...more: string[]): Printed & { out: string } => {
  const out = join(folder, name);
  const { code, out: printed, err } = tessera(["interactions", name, model, ...(name === "selftest" ? COMPUTING : SMALL), ...more, "--out", out, "--json"]);
  assert.equal(code, 0, err);
  return { ...(JSON.parse(printed) as Printed), out };
};

test("the help's examples are right", () => {
  for (const example of command.examples) assert.ok(parseCall(command, example.split(" ").slice(2)).words.length > 0, example);
});

test("basis: the directions of the file turn activations there and back", () => {
  const { figures, out, report } = part("basis");
  const tensors = loadSafetensors(join(out, "bases.safetensors"));
  for (const kind of ["lib", "pca", "neuron"]) {
    for (const layer of ["layers.0", "layers.2", "layers.4", "output"]) {
      const [to, from] = [tensors[`${kind}.${layer}.to`]!, tensors[`${kind}.${layer}.from`]!];
      assert.equal(to.size(1), figures[`${kind}.${layer}.directions`]! + 1);
      const there = from.matmul(to).sub(eye(to.size(1), to.size(1), { dtype: "float64" })).abs().max().toNumber(); // prettier-ignore
      assert.ok(there < 1e-6, `${kind} ${layer}: ${there}`);
    }
  }
  assert.ok(figures["lib.layers.0.directions"]! <= 8 && figures["neuron.layers.0.directions"] === 784);
  const page = readFileSync(report, "utf8");
  assert.match(page, /MLP 784-8-8-10, relu/);
  assert.match(page, /What the directions look for/);
  assert.ok(existsSync(join(out, "figures/directions-lib.svg")) && existsSync(join(out, "figures/sizes-layers.2.svg")));
});

test("edges: all of them hold the accuracy, no more are needed than there are, and other programs read the graph", () => {
  const { figures, out, report, summary } = part("edges", "--set", "keep=0.9");
  assert.equal(summary.length, 3);
  for (const kind of ["lib", "pca", "neuron"]) {
    for (const layer of ["layers.0", "layers.2", "layers.4"]) {
      const ratio = figures[`${kind}.${layer}.participationRatio`]!;
      assert.ok(ratio > 0 && ratio <= 1, `${kind} ${layer}: ${ratio}`);
      assert.ok(figures[`${kind}.${layer}.edgesNeeded`]! > 0);
    }
  }
  assert.ok(figures["lib.layers.0.edgesNeeded"]! < figures["neuron.layers.0.edgesNeeded"]!);
  const graph = JSON.parse(readFileSync(join(out, "graph-lib.json"), "utf8")) as { layers: string[]; nodes: { layer: string; name: string }[]; edges: object[] };
  assert.deepEqual(graph.layers, ["layers.0", "layers.2", "layers.4", "output"]);
  assert.ok(graph.nodes.some(({ layer, name }) => layer === "output" && name === "Sneaker"));
  assert.match(readFileSync(join(out, "graph-pca.graphml"), "utf8"), /<graphml/);
  assert.match(readFileSync(report, "utf8"), /data-interactions/);
});

test("modules: each with its stability, its effects and what it leaves of the accuracy; the page says whether they separate", () => {
  const { figures, report } = part("modules", "--set", "resamples=2", "--set", "nulls=3", "--set", "bases=[lib,neuron]");
  assert.ok(figures["lib.modules"]! >= 1 && figures["lib.crossMass"]! >= 0 && figures["lib.crossMass"]! <= 1);
  assert.ok("lib.leastStability" in figures && !("neuron.leastStability" in figures));
  const page = readFileSync(report, "utf8");
  assert.match(page, /does not separate|nearly separate|falls into/);
  assert.match(page, /What each module does/);
});

test("selftest: the network's own basis survives what principal components do not", () => {
  const { figures, summary, report } = part("selftest", "--set", "selfTestPoints=200", "--set", "conditions=[10]");
  assert.equal(summary[0]!["value"], "passed");
  assert.ok(figures["selftest.largestError"]! < 1e-8 && figures["selftest.pca.largestError"]! > 1e-3, JSON.stringify(figures));
  assert.match(readFileSync(report, "utf8"), /Self-test passed/);
});

test("report: everything on one page, the graph first", () => {
  const { figures, report } = part("report", "--set", "resamples=1", "--set", "nulls=1", "--set", "bases=[lib,pca]", "--set", "conditions=[10]", "--set", "selfTestPoints=200");
  const page = readFileSync(report, "utf8");
  const titles = [...page.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, title]) => title);
  assert.deepEqual(titles.slice(0, 3), ["Results", "The interaction graph", "Modules"]);
  for (const title of ["Edges that 99 % of the accuracy needs", "Directions", "Free directions of each map", "Self-test"]) assert.ok(titles.includes(title), title);
  for (const name of ["lib.modules", "lib.layers.2.edgesNeeded", "pca.layers.4.directions", "selftest.passed"]) assert.ok(name in figures, name);
});

test("a vision transformer: accuracies are shares, directions are named after its modules", () => {
  const [file, config] = [join(folder, "vit.safetensors"), join(folder, "config.json")];
  const sizes = { hidden_size: 8, num_hidden_layers: 1, num_attention_heads: 2, intermediate_size: 12, image_size: 28, patch_size: 14, num_channels: 1 };
  manualSeed(5);
  saveSafetensors(
    file,
    vit({ imageSize: 28, patchSize: 14, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, intermediateSize: 12, numChannels: 1, numLabels: 10 }).stateDict(),
  );
  writeFileSync(config, JSON.stringify({ model_type: "vit", ...sizes, id2label: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i, `${i}`])) }));
  const { code, out, err } = tessera(["interactions", "edges", file, "--config", config, ...SMALL, "--set", "bases=[lib]", "--out", join(folder, "vit"), "--json"]);
  assert.equal(code, 0, err);
  const { figures } = JSON.parse(out) as Printed;
  assert.ok("lib.vit.encoder.layer.0.attention.edgesNeeded" in figures, Object.keys(figures).join());
  const curves = (JSON.parse(readFileSync(join(folder, "vit/run.json"), "utf8")) as { figures: object }).figures;
  assert.deepEqual(curves, figures);
  const accuracy = Number(/The whole network reaches ([\d.]+) %/.exec(readFileSync(join(folder, "vit/report.html"), "utf8"))?.[1]);
  assert.ok(accuracy >= 0 && accuracy <= 40, `${accuracy} % of an untrained network`);
});

test("what is wrong is told, with exit code 2 where the call is and 1 where the files are", () => {
  const file = (name: string, state: Parameters<typeof saveSafetensors>[1]) => {
    const path = join(folder, name);
    saveSafetensors(path, state);
    return path;
  };
  const small = file("small.safetensors", mlp({ inputs: 12, hidden: [4], outputs: 10 }).stateDict());
  const eleven = file("eleven.safetensors", mlp({ inputs: 784, hidden: [4], outputs: 11 }).stateDict());
  const convolutions = file("resnet.safetensors", resnet({ depth: 8, width: 1, inChannels: 1, numClasses: 10, shortcut: "A" }).stateDict());
  const cases: [string[], number, RegExp][] = [
    [[], 2, /which part\? Give one of degeneracy, basis, edges/],
    [["edgse", model], 2, /no part "edgse".*edges/],
    [["basis"], 2, /takes one file, MODEL.safetensors; given: none/],
    [["basis", join(folder, "none.safetensors")], 2, /model: there is no file/],
    [["basis", small], 2, /reads 12 values, an image of fashion-mnist has 1 x 28 x 28; give the data set/],
    [["basis", eleven], 2, /has 11 outputs, fashion-mnist 10 classes/],
    [["degeneracy", model, "--config", eleven], 2, /leave --config out/],
    [["basis", convolutions], 2, /not made of sections yet; expected a multi-layer perceptron or a vision transformer/],
  ];
  cases.forEach(([words, code, message], i) => {
    const given = tessera(["interactions", ...words, ...(words.length > 1 ? SMALL : []), ...(words.length > 0 ? ["--out", join(folder, `wrong${i}`)] : [])]);
    assert.equal(given.code, code, `${words.join(" ")}: ${given.err}`);
    assert.match(given.err, message);
  });
});
