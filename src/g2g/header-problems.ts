import { type JunctionPlace, junctionPlaces } from "./junction-places.js";
import type { JunctionTopology, LabelLists, NetworkHeader } from "./network-header.js";

/** Where a description of the right form contradicts itself, one sentence each. */
export function headerProblems({ config, junctions }: NetworkHeader): string[] {
  // Numbers first: the places of as many junctions as a damaged file asks for might not fit in memory.
  const count = config.kind === "mlp" ? config.junctions : config.depth - 2;
  if (junctions.length !== count) return [`junctions: expected ${count}, found ${junctions.length}`];
  const problems: string[] = [];
  if (config.kind === "mlp" && config.input.kind === "patches") {
    const { height, width, patch } = config.input;
    if (height % patch !== 0 || width % patch !== 0) problems.push(`config.input: ${height}x${width} pixels cannot be cut into patches of ${patch}`);
  }
  junctionPlaces(config).forEach((place, position) => {
    const junction = junctions[position]!;
    const [expected, found] = [placeText(place), placeText(junction)];
    if (found !== expected) problems.push(`junctions.${position}: expected ${expected}, found ${found}`);
    problems.push(...junctionProblems(junction).map((problem) => `junctions.${position}.${problem}`));
  });
  return problems;
}

function placeText({ name, inputs, outputs, convolution }: JunctionPlace): string {
  const kernels = convolution === null ? "" : ` by kernels of ${convolution.kernelSize} with stride ${convolution.stride}`;
  return `${name} from ${inputs} to ${outputs}${kernels}`;
}

function junctionProblems(junction: JunctionTopology): string[] {
  if (junction.kind === "dense") return [];
  if (junction.kind === "edges") return junction.labels === null ? [] : labelProblems(junction.labels, junction.inputs, junction.outputs);
  const { inputs, outputs, tile, fanIn, labels } = junction;
  const inputTiles = Math.ceil(inputs / tile);
  return [
    ...(outputs % tile === 0 ? [] : [`tile: ${outputs} outputs cannot be cut into tiles of ${tile}`]),
    ...(fanIn <= inputTiles ? [] : [`fanIn: ${fanIn} is more than the ${inputTiles} input tiles`]),
    ...labelProblems(labels, inputTiles, Math.floor(outputs / tile)),
  ];
}

function labelProblems(labels: LabelLists, inputs: number, outputs: number): string[] {
  return ([["inputs", inputs], ["outputs", outputs]] as const).flatMap(([side, units]) => {
    const own = labels[side];
    const wrong = own.find((label) => label >= labels.groups);
    return [
      ...(own.length === units ? [] : [`labels.${side}: expected ${units}, found ${own.length}`]),
      ...(wrong === undefined ? [] : [`labels.${side}: ${wrong} is no group of ${labels.groups}, counted from 0`]),
    ];
  });
}
