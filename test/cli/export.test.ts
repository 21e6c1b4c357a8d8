import assert from "node:assert/strict";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import command from "../../src/cli/export.js";
import { parseCall } from "../../src/cli/parse-call.js";
import { g2gNet, g2gResNet, loadNetwork, networkConfig, type NetworkHeader, saveNetwork } from "../../src/g2g/index.js";
import { randn } from "../../src/tensor/index.js";
import { largestDifference } from "../g2g/support.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tessera, TINY } from "./tessera.js";

interface Printed {
  source: string;
  out: string;
  dense: boolean;
  parameters: number;
  bytes: number;
  config: NetworkHeader["config"];
}

test("the help's examples are right", () => {
  for (const example of command.examples) {
    const call = parseCall(command, example.split(" ").slice(2));
    assert.ok(call.words.length === 1 && call.text("out")!.endsWith(".safetensors"), example);
  }
});

test("a run's networks leave by name, with topology and dense; the files are inspected and load again", (context) => {
  const folder = temporaryFolder(context);
  const run = join(folder, "run");
  const network = ["variants=[index,tile]", "width=32", "groups=2", "tile=16", "junctions=2"];
  const training = ["trainingImages=64", "validation=64", "batchSize=32", "epochs=1", "threads=1"];
  const made = tessera(["run", "g2gnet", "--out", run, ...[...network, ...training].flatMap((setting) => ["--set", setting])]);
  assert.equal(made.code, 0, made.err);

  const x = randn([5, 1, 28, 28]);
  const out = join(folder, "out.safetensors");
  for (const network of ["index-seed0", "tile-seed0"]) {
    const source = join(run, "checkpoints", `${network}.safetensors`);
    const expected = loadNetwork(source);
    for (const dense of [false, true]) {
      const { code, out: text, err } = tessera(["export", run, "--network", network, ...(dense ? ["--dense"] : []), "--out", out, "--json"]);
      assert.equal(code, 0, err);
      const printed = JSON.parse(text) as Printed;
      assert.deepEqual([printed.source, printed.out, printed.dense, printed.bytes], [source, out, dense, statSync(out).size]);
      assert.deepEqual(printed.config, networkConfig(expected));
      if (dense) assert.equal(printed.parameters, 785 * 32 + 33 * 32 + 33 * 10);
      const loaded = loadNetwork(out);
      if (!dense) assert.deepEqual(loaded.patterns, expected.patterns);
      assert.ok(largestDifference(loaded.forward(x), expected.forward(x)) <= (dense ? 1e-5 : 0));
      const inspected = tessera(["inspect", out]).out;
      assert.match(inspected, dense ? /^junctions\.0\.weight +float32 +\[32, 784\]/m : /^junctions\.1\.(mask|columns) /m);
      assert.match(inspected, dense ? /^format  pt$/m : /^tessera  \{"format":"tessera-g2g-1"/m);
    }
  }

  assert.deepEqual(tessera(["export", run, "--out", out]), { code: 2, out: "", err: `error: ${run} has 2 networks; choose one with --network: index-seed0, tile-seed0\n` });
  assert.match(tessera(["export", run, "--network", "tile-seed1", "--out", out]).err, /--network tile-seed1: .* has no such network\. Did you mean "tile-seed0"\?/);
  const own = join(run, "checkpoints/tile-seed0.safetensors");
  assert.match(tessera(["export", run, "--network", "tile-seed0", "--dense", "--out", own]).err, /that is the file to export; give another name/);
});

test("a file leaves as a dense one; one line says what was written", (context) => {
  const folder = temporaryFolder(context);
  const [file, out] = [join(folder, "net.safetensors"), join(folder, "dense.safetensors")];
  const connectivity = { kind: "tiles", grouping: "index", groups: 2, tile: 8, within: 1, between: 0.1 } as const;
  const model = g2gNet({ input: { kind: "raw", inputs: 20 }, classes: 3, width: 32, junctions: 1, connectivity });
  saveNetwork(file, model);
  const { code, out: text } = tessera(["export", file, "--dense", "--out", out]);
  assert.equal(code, 0);
  assert.match(text, new RegExp(`^${out}  dense model, 1 junction of width 32, 771 parameters, \\d\\.\\d KiB\\n$`));
  const x = randn([5, 20]);
  assert.ok(largestDifference(loadNetwork(out).forward(x), model.forward(x)) < 1e-5);

  saveNetwork(file, g2gResNet({ depth: 8, classes: 3, width: 0.5, connectivity }));
  assert.match(tessera(["export", file, "--dense", "--out", out]).out, new RegExp(`^${out}  dense model, ResNet-8 of width 0\\.5, 18,987 parameters, `));
  const { config, parameters } = JSON.parse(tessera(["export", file, "--out", out, "--json"]).out) as Printed;
  assert.ok(config.kind === "resnet" && config.depth === 8 && parameters < 18987);
});

test("refusals: 2 for wrong usage, 1 for files that are not there, not ours or cannot be written", (context) => {
  const folder = temporaryFolder(context);
  const [file, out] = [join(folder, "net.safetensors"), join(folder, "out.safetensors")];
  saveNetwork(file, g2gNet({ input: { kind: "raw", inputs: 4 }, classes: 2, width: 4, junctions: 1, connectivity: { kind: "dense" } }));
  const tiny = join(folder, "tiny");
  tessera(["run", TINY, "--out", tiny]);
  const begun = join(folder, "begun");
  mkdirSync(join(begun, "checkpoints/tile-seed0"), { recursive: true });
  writeFileSync(join(begun, "run.json"), JSON.stringify({ format: "tessera-run-1", recipe: "g2gnet" }));
  const alien = join(folder, "alien.safetensors");
  writeFileSync(alien, Buffer.from("02000000000000007b7d", "hex"));
  const cases: [string[], number, RegExp][] = [
    [[], 2, /what shall be exported\?/],
    [[file], 2, /where to\? .*--out NAME\.safetensors/],
    [[file, "--out", join(folder, "out.bin")], 2, /expected a name that ends in \.safetensors/],
    [[file, "--out", file], 2, /that is the file to export/],
    [[file, "--network", "tile-seed0", "--out", out], 2, /--network tile-seed0: it chooses a training of a run, and .* is a file/],
    [[folder, "--out", out], 2, /there is no run\.json in it/],
    [[tiny, "--out", out], 2, /is a run of tiny-walk; only networks of g2gnet can be exported/],
    [[begun, "--out", out], 1, /no training of this run has finished; continue it with: tessera run --resume /],
    [[join(folder, "none"), "--out", out], 1, /there is no such file or folder/],
    [[alien, "--out", out], 1, /holds no group-to-group network/],
    [[file, "--out", join(folder, "none/out.safetensors")], 1, /none\/out\.safetensors: /],
  ];
  for (const [args, wanted, message] of cases) {
    const { code, out: text, err } = tessera(["export", ...args]);
    assert.deepEqual([code, text], [wanted, ""], args.join(" "));
    assert.match(err, message);
  }
});
