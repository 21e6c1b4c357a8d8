import { drawDensities } from "../../../src/g2g/index.js";
import { type LineChart, meanInterval, type Report, type ReportOrigin } from "../../../src/recipe/index.js";

const VARIANTS = ["dense-wide", "dense-narrow", "random (Erdős–Rényi)", "index", "mixer", "tile 64"];

/** A report with everything a report can hold: tables with intervals, charts with bands, a logarithmic axis, a drawing, awkward texts. */
export function sampleReport(): Report {
  const epochs = Array.from({ length: 12 }, (_, index) => index + 1);
  const accuracy = (variant: number, epoch: number): number => 0.9 - 0.004 * variant - 0.12 * Math.exp(-epoch / 3) + 0.002 * Math.sin(epoch * (variant + 2));
  return {
    title: "Sparse group-to-group networks on Fashion-MNIST",
    lead: "Six networks, trained alike: a dense one of the same width, a dense one with as many parameters, and four sparse ones. Mean and 95 % interval over five seeds.",
    summary: {
      columns: [
        { key: "variant", label: "Network" },
        { key: "accuracy", label: "Test accuracy", percent: true, digits: 2, best: "max" },
        { key: "parameters", label: "Parameters", best: "min" },
        { key: "macs", label: "Multiply-adds" },
        { key: "ms", label: "Step", unit: "ms", digits: 1, best: "min" },
        { key: "memory", label: "Memory", unit: "MiB", digits: 0 },
      ],
      rows: VARIANTS.map((variant, index) => ({
        variant,
        accuracy: meanInterval([0, 1, 2, 3, 4].map((seed) => accuracy(index, 12) + 0.0012 * Math.sin(seed * 7 + index))),
        parameters: index === 0 ? 2_913_290 : 756_234 + index,
        macs: index === 0 ? 2_910_208 : 753_152 + index,
        ms: [28.4, 9.1, 30.2, 30.9, 31.3, 11.2][index] ?? null,
        memory: index === 3 ? null : 212.4 - 11 * index,
      })),
    },
    sections: [
      {
        title: "Learning curves",
        text: "Accuracy on the test images after every epoch; bands are 95 % intervals.",
        chart: {
          title: "Test accuracy by epoch",
          x: { label: "Epoch" },
          y: { label: "Test accuracy", percent: true },
          series: VARIANTS.map((name, index) => ({
            name,
            dashed: index === 1,
            points: epochs.map((epoch) => {
              const y = accuracy(index, epoch);
              return { x: epoch, y, low: y - 0.004, high: y + 0.004 };
            }),
          })),
        },
        caption: "The dashed line has as many parameters as the sparse networks.",
      },
      {
        title: "Loss",
        chart: {
          title: "Training loss by step",
          x: { label: "Step" },
          y: { label: "Training loss", scale: "log" },
          series: ["dense-wide", "</script><b>tile</b>"].map((name, index) => ({
            name,
            points: Array.from({ length: 200 }, (_, step) => ({ x: step * 10, y: step === 150 ? NaN : 2.3 * Math.exp(-step / 60) + 0.02 + 0.01 * index + 0.01 * Math.sin(step) ** 2 })),
          })),
        },
      },
      {
        title: "Accuracies",
        intervals: {
          title: "Test accuracy of every network",
          x: { label: "Test accuracy", percent: true },
          rows: VARIANTS.map((name, index) => ({ name, mean: accuracy(index, 12), interval: index === 5 ? 0 : 0.001 * (index + 1), baseline: index < 2 })),
        },
      },
      {
        title: "Small charts",
        charts: [smallChart("Overlap", (step) => 1 - step / 2000), smallChart("Dead units", (step) => step / 100)],
      },
      {
        title: "Over time",
        frames: {
          drawings: drawDensities({ groups: 2, junctions: [{ name: "Junction 1", values: [0.5, 0.25, 0, 0.01] }], layers: ["4 pixels", "4 units", "2 classes"] }),
          frames: [
            { label: "Step 0: the start", values: [1, 0, 0, 1] },
            { label: "Step 100", values: [0.75, 0.1, 0.01, 0.3] },
            { label: "Step 200 </script><b>", values: [0.5, 0.25, 0, 0.01] },
          ],
        },
      },
      {
        title: "Connectivity",
        text: "A filled tile is a block of weights that exists.",
        svg: `<svg viewBox="0 0 320 160">${Array.from({ length: 128 }, (_, index) => {
          const [row, column] = [Math.floor(index / 16), index % 16];
          const own = Math.floor(column / 2) === row;
          return own || (index * 7919) % 13 < 2 ? `<rect x="${column * 20 + 1}" y="${row * 20 + 1}" width="18" height="18" rx="3" fill="var(--series-${own ? 1 : 2})"/>` : "";
        }).join("")}</svg>`,
      },
    ],
  };
}

/** Ten lines, so that colours come back. */
function smallChart(label: string, y: (step: number) => number): LineChart {
  const series = Array.from({ length: 10 }, (_, index) => ({ name: `small ${index}`, points: [0, 500, 1000].map((step) => ({ x: step, y: y(step) * (1 - index / 50) })) }));
  return { title: `${label} by step`, x: { label: "Step" }, y: { label }, series };
}

export const SAMPLE_ORIGIN: ReportOrigin = {
  facts: { Recipe: "g2gnet, preset full", Seed: "0", Date: "2030-01-31", Time: "14 min 3 s", Machine: "2 cores, a processor with quite a long name @ 2.40GHz" },
  settings: { groups: "8", between: "0.15", variants: JSON.stringify(VARIANTS) },
  machine: { Processor: "a processor", Cores: "2", libtorch: "1.13.1", config: "a very long line ".repeat(20) },
  command: "tessera run g2gnet --preset full --set 'variants=[dense-wide, dense-narrow, random, index, mixer, tile]' --set patches=4 --seed 0",
};
