import type { InteractionBasis, InteractionImage, InteractionView } from "../../../src/recipe/interaction-view-data.js";

/** Numbers in [0, 1) that are the same every time. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export interface Planted {
  widths: readonly number[];
  /** parts without an edge between them, in the interaction basis */
  parts: number;
  images?: { width: number; height: number; channels: 1 | 3 };
}

const LAST = ["zero </script><b>", "one", "two, three", "four"];

function stripes({ width, height, channels }: NonNullable<Planted["images"]>, index: number): InteractionImage {
  const at = (x: number, y: number, c: number): number =>
    Math.sin((x * (1 + (index % 5)) + y * (index % 7) + c) / 4) * Math.exp(-((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 6);
  return {
    width,
    height,
    values: Array.from({ length: width * height * channels }, (_, k) => at(k % width, Math.floor(k / width) % height, Math.floor(k / (width * height)))),
  };
}

/** A basis whose node 0 is the constant; node `i` otherwise is in part `i % parts`. Across parts `leak` of the strength. */
function plantedBasis(kind: InteractionBasis["kind"], { widths, parts, images }: Planted, leak: number, spread: number, seed: number): InteractionBasis {
  const random = uniform(seed);
  const layers = widths.map((width, layer) => ({
    name: layer === widths.length - 1 ? "output" : `layer ${layer} <i>`,
    nodes: Array.from({ length: width + 1 }, (_, i) => ({
      size: i === 0 ? 1 : 20 * Math.exp((-spread * i) / width),
      constant: i === 0,
      ...(layer === widths.length - 1 && i > 0 ? { label: LAST[i - 1] ?? `class ${i}` } : {}),
      ...(images !== undefined && layer === 0 && i > 0 ? { image: stripes(images, i) } : {}),
    })),
  }));
  const edges = widths.slice(1).map((next, layer) =>
    Array.from({ length: next + 1 }, (_, to) =>
      Array.from({ length: widths[layer]! + 1 }, (_, from) => {
        if (to === 0) return from === 0 ? 1 : 0;
        if (from === 0) return 30 * random();
        const part = from % parts === to % parts ? 1 : leak;
        return part * 10 ** (1 - spread * 0.9 * random() * (0.5 + Math.abs(from / widths[layer]! - to / next)) - 1.5 * random() ** 0.3);
      }),
    ),
  );
  const ofNode = (of: (i: number, layer: number) => number): number[][] => layers.map(({ nodes }, layer) => nodes.map((_, i) => (i === 0 ? -1 : of(i, layer))));
  return {
    kind,
    layers,
    // One section as a list.
    edges: edges.map((rows, section) => (section === 0 ? rows.flatMap((row, to) => row.map((strength, from) => ({ from, to, strength }))) : rows)),
    modules: [
      { resolution: 0.5, ofNode: ofNode((i) => i % parts) },
      { resolution: 1, ofNode: ofNode((i, layer) => (i % parts) + parts * (layer < widths.length / 2 ? 0 : 1)) },
    ],
    ablation: layers.slice(0, -1).map(({ name }, section) => ({
      layer: name,
      baseline: 0.9,
      needed: kind === "neuron" ? null : 6 + 2 * section,
      points: Array.from({ length: 24 }, (_, k) => Math.ceil(1.3 ** k)).map((count) => ({
        edges: count,
        accuracy: 0.9 - 0.8 * Math.exp(-count / (4 * (1 + spread * (kind === "lib" ? 1 : 3)))),
      })),
    })),
  };
}

/** Three bases of a planted graph: in the first its parts are apart, in the others not. */
export function plantedView(planted: Planted = { widths: [9, 8, 6, 4], parts: 2, images: { width: 14, height: 10, channels: 1 } }): InteractionView {
  return {
    title: "Interactions of a planted network",
    bases: [plantedBasis("lib", planted, 0, 6, 7), plantedBasis("pca", planted, 0.1, 4, 11), plantedBasis("neuron", planted, 0.5, 2, 13)],
  };
}
