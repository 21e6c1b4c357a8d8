import { type Connectivity, type G2GNet, g2gNet, type G2GNetwork, type G2GResNet, g2gResNet, type InputStage } from "../../src/g2g/index.js";
import { randn, type Tensor } from "../../src/tensor/index.js";

const groups = { groups: 4, within: 1, between: 0.2 };

export const CONNECTIVITIES: readonly Connectivity[] = [
  { kind: "dense" },
  { kind: "edges", grouping: "mixer", ...groups },
  { kind: "edges", grouping: "random", ...groups },
  { kind: "tiles", grouping: "mixer", tile: 8, ...groups },
  { kind: "tiles", grouping: "random", tile: 16, ...groups },
  { kind: "random", ...groups },
];

/** Raw inputs that fill neither a byte of a mask nor the last tile, and an image of several channels that is not square. */
const INPUTS: readonly InputStage[] = [
  { kind: "raw", inputs: 61 },
  { kind: "patches", channels: 3, height: 8, width: 12, patch: 4, features: 11 },
];

export interface ExampleNetwork<N extends G2GNetwork> {
  name: string;
  model: N;
  /** a batch of inputs */
  x: Tensor;
}

/** A small network of every connectivity with every input stage. */
export function exampleNetworks(): ExampleNetwork<G2GNet>[] {
  return CONNECTIVITIES.flatMap((connectivity, seed) =>
    INPUTS.map((input) => ({
      name: `${JSON.stringify(connectivity)}, ${input.kind}`,
      model: g2gNet({ input, classes: 5, width: 64, junctions: 2, connectivity, seed }),
      x: randn(input.kind === "raw" ? [7, input.inputs] : [7, input.channels, input.height, input.width]),
    })),
  );
}

/** A small residual network of every connectivity: 8, 16 and 32 channels, and images that are not square. */
export function exampleResNets(): ExampleNetwork<G2GResNet>[] {
  const sizes = { depth: 8, classes: 5, inChannels: 2, width: 0.5 };
  return CONNECTIVITIES.map((connectivity, seed) => ({
    name: JSON.stringify(connectivity),
    model: g2gResNet({ ...sizes, connectivity: connectivity.kind === "tiles" ? { ...connectivity, tile: 4 } : connectivity, seed }),
    x: randn([7, 2, 12, 8]),
  }));
}
