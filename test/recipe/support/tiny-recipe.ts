import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { defineRecipe, type RunContext, type RunResult } from "../../../src/recipe/index.js";

const settings = z.object({
  steps: z.int().min(1).default(20).describe("Steps of the walk"),
  pauseMs: z.number().nonnegative().default(0).describe("Milliseconds between steps"),
  failAt: z.int().nullable().default(null).describe("Step at which it breaks down"),
  walkers: z.array(z.enum(["drunk", "sober"])).default(["drunk", "sober"]).describe("Who walks"),
  stride: z
    .object({
      length: z.number().positive().default(0.1).describe("Length of a step"),
      unit: z.enum(["metres", "feet"]).default("metres").describe("Unit of length"),
    })
    .prefault({})
    .describe("The stride"),
});
type Settings = z.output<typeof settings>;

/** Without the engine: a walk by a small random generator, with a checkpoint after every step. */
export default defineRecipe({
  name: "tiny-walk",
  summary: "Walks at random and remembers where it is",
  settings,
  presets: { quick: { steps: 10 }, full: { steps: 40, stride: { unit: "feet" } } },
  run,
});

async function run({ settings: { steps, pauseMs, failAt, walkers, stride }, seed, out, resumed, signal, log }: RunContext<Settings>): Promise<RunResult> {
  const start = { step: 0, state: seed + 1, at: walkers.map(() => 0) };
  const path = out.file("checkpoints/walk.json");
  const walk = resumed && existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as typeof start) : start;
  out.dropMetrics((row) => Number(row.step) > walk.step);
  while (walk.step < steps) {
    signal.throwIfAborted();
    walk.step += 1;
    if (walk.step === failAt) throw new Error("the walker fell");
    walkers.forEach((walker, index) => {
      walk.state = (walk.state * 48271) % 2147483647;
      walk.at[index] = (walk.at[index] ?? 0) + stride.length * (walker === "sober" ? 1 : walk.state / 2147483647 - 0.3);
      out.metric({ step: walk.step, walker, at: walk.at[index] ?? 0 });
    });
    out.write("checkpoints/walk.json", JSON.stringify(walk));
    if (walk.step === 1) log("the first step is done");
    await pause(pauseMs);
  }
  const rows = out.metrics();
  const series = walkers.map((walker) => ({
    name: walker,
    points: rows.filter((row) => row.walker === walker).map((row) => ({ x: Number(row.step), y: Number(row.at) })),
  }));
  return {
    report: {
      title: "A walk",
      summary: {
        columns: [
          { key: "walker", label: "Walker" },
          { key: "at", label: "Where", unit: stride.unit, digits: 3, best: "max" },
        ],
        rows: walkers.map((walker, index) => ({ walker, at: walk.at[index] ?? 0 })),
      },
      sections: [{ title: "The way", chart: { title: "The way", x: { label: "Step" }, y: { label: "Where" }, series } }],
    },
    figures: Object.fromEntries(walkers.map((walker, index) => [`${walker}.at`, walk.at[index] ?? 0])),
  };
}
