import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadNetwork, saveNetwork } from "../../src/g2g/index.js";
import { engine, scope } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { exampleNetworks, exampleResNets } from "./example-networks.js";
import { largestDifference } from "./support.js";

const skip = engine().cuda ? false : "no CUDA";

test("on a GPU every network gives what it gives on the CPU, gradients included, and its file is the same", { skip }, (context) => {
  const folder = temporaryFolder(context);
  for (const { name, model, x } of [...exampleNetworks(), ...exampleResNets()]) {
    scope(() => {
      const [here, there] = [join(folder, "here.safetensors"), join(folder, "there.safetensors")];
      saveNetwork(here, model);
      const other = loadNetwork(here).to({ dtype: "float64", device: "cuda" });
      model.to({ dtype: "float64" });
      const input = x.double();
      const [expected, found] = [model.forward(input), other.forward(input.to("cuda"))];
      assert.match(found.device, /^cuda/);
      assert.ok(largestDifference(found.to("cpu"), expected) < 1e-10, name);
      expected.square().sum().backward();
      found.square().sum().backward();
      const parameters = other.namedParameters();
      model.namedParameters().forEach(([parameter, { grad }], index) => assert.ok(largestDifference(parameters[index]![1].grad!.to("cpu"), grad!) < 1e-9, `${name}: ${parameter}`));
      // The running statistics of both have moved by the same batch.
      saveNetwork(there, other.to({ dtype: "float32" }));
      const again = loadNetwork(there).to({ dtype: "float64" }).eval();
      assert.ok(largestDifference(again.forward(input), model.eval().forward(input)) < 1e-4, name);
    });
  }
});
