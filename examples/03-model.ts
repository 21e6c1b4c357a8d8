// A model: modules are trees that can be listed, selected, hooked, rewritten, saved and loaded.
import { join } from "node:path";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { crossEntropyLoss, loadSafetensors, manualSeed, nn, optim, randint, randn, saveSafetensors, scope } from "../src/index.js";

manualSeed(0);
const model = nn.mlp({ inputs: 16, hidden: [64, 64], outputs: 4 });
console.log(String(model));
console.log(Object.entries(model.stateDict()).map(([name, { shape }]) => `${name} [${shape.join(", ")}]`).join("\n"));

const input = randn([128, 16]);
const target = randint(0, 4, [128]);
const optimizer = optim.adamW(model.parameters(), { lr: 1e-2 });
for (let step = 0; step <= 100; step++)
  scope(() => {
    optimizer.zeroGrad();
    const loss = crossEntropyLoss(model.forward(input), target);
    loss.backward();
    optimizer.step();
    if (step % 50 === 0) console.log(`step ${step}: loss ${loss.toNumber().toFixed(3)}`);
  });

// What the second layer put out, without touching its code.
const [place] = nn.select(model, "layers.2");
place?.module.registerForwardHook((_, __, output) => console.log("layers.2 gave", output instanceof Object && "shape" in output ? output.shape : output));
model.forward(input);

// safetensors, as the Python world reads and writes them.
const file = join(mkdtempSync(join(tmpdir(), "tessera-")), "model.safetensors");
saveSafetensors(file, model.stateDict());
const again = nn.mlp({ inputs: 16, hidden: [64, 64], outputs: 4 });
again.loadStateDict(loadSafetensors(file));
console.log(again.forward(input).equal(model.forward(input))); // true
