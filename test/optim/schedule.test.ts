import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { constant, cosine, step } from "../../src/optim/index.js";
import { runPython } from "../support/python.js";

const close = (a: readonly number[], b: readonly number[]) => {
  assert.equal(a.length, b.length);
  a.forEach((value, index) => assert.ok(Math.abs(value - b[index]!) <= 1e-12, `step ${index}: ${value}, expected ${b[index]}`));
};

/** The factors of PyTorch's schedulers over 41 steps, starting from a rate of 1. */
function factors(...schedulers: string[]): number[][] {
  return runPython(
    `import torch
def factors(build):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = build(optimizer)
    out = []
    for _ in range(41):
        out.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return out
print(json.dumps([factors(eval("lambda optimizer: torch.optim.lr_scheduler." + name)) for name in data]))`,
    schedulers,
  ) as number[][];
}

const first = (count: number, schedule: (at: number) => number) => Array.from({ length: count }, (_, at) => schedule(at));

test("step and cosine equal PyTorch's schedulers", () => {
  const [steps, halfCosine] = factors("StepLR(optimizer, 7, gamma=0.3)", "CosineAnnealingLR(optimizer, 40, eta_min=0.1)");
  close(first(41, step({ every: 7, gamma: 0.3 })), steps!);
  close(first(41, cosine({ total: 40, min: 0.1 })), halfCosine!);
});

test("constant stays 1", () => {
  assert.deepEqual(first(3, constant()), [1, 1, 1]);
});

test("the warm-up rises in even steps to 1, and min holds after the total", () => {
  const schedule = cosine({ total: 10, warmup: 4, min: 0.2 });
  close(first(5, schedule), [0.2, 0.4, 0.6, 0.8, 1]);
  close([schedule(7), schedule(10), schedule(1000)], [0.6, 0.2, 0.2]);
});

test("the cosine stays between 0 and 1, rises through the warm-up and falls after it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (total, chosen, min) => {
      const warmup = chosen % total;
      const curve = first(total + 3, cosine({ total, warmup, min }));
      return curve.every((factor, at) => {
        const next = curve[at + 1] ?? factor;
        return factor >= 0 && factor <= 1 + 1e-12 && (at < warmup ? next > factor : next <= factor + 1e-12);
      });
    }),
  );
});

test("impossible lengths are named", () => {
  assert.throws(() => cosine({ total: 5, warmup: 5 }), /total is 5 and warmup 5/);
  assert.throws(() => cosine({ total: 0 }), /total is 0/);
  assert.throws(() => step({ every: 0 }), /every is 0/);
  assert.throws(() => step({ every: 1.5 }), /every is 1.5/);
});
