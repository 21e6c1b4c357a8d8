import { inputSize } from "./g2g-net.js";
import type { JunctionTopology, LabelLists, NetworkHeader } from "./network-header.js";

/** Where a description of the right form contradicts itself, one sentence each. */
export function headerProblems({ config, junctions }: NetworkHeader): string[] {
  const { input, width } = config;
  const problems: string[] = [];
  if (input.kind === "patches" && (input.height % input.patch !== 0 || input.width % input.patch !== 0)) {
    problems.push(`config.input: ${input.height}x${input.width} pixels cannot be cut into patches of ${input.patch}`);
  }
  if (junctions.length !== config.junctions) problems.push(`junctions: expected ${config.junctions}, found ${junctions.length}`);
  junctions.forEach((junction, position) => {
    const inputs = position === 0 ? inputSize(input) : width;
    if (junction.inputs !== inputs || junction.outputs !== width) {
      problems.push(`junctions.${position}: expected ${inputs} inputs and ${width} outputs, found ${junction.inputs} and ${junction.outputs}`);
    }
    problems.push(...junctionProblems(junction).map((problem) => `junctions.${position}.${problem}`));
  });
  return problems;
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
