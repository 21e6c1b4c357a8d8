import { z } from "zod";
import { FileError } from "../tensor/index.js";
import { type GroupLabels, type Grouping, GROUPINGS } from "./groups.js";
import { headerProblems } from "./header-problems.js";
import { type JunctionPlace, junctionPlaces } from "./junction-places.js";
import { type G2GNetwork, type NetworkConfig, networkConfig } from "./network-config.js";
import type { Pattern } from "./pattern.js";

/** `GroupLabels` in JSON. */
export interface LabelLists {
  groups: number;
  /** one an input (for tiles: an input tile), 0 to groups - 1 */
  inputs: number[];
  /** one an output (for tiles: an output tile), 0 to groups - 1 */
  outputs: number[];
}

/** A pattern in JSON, without what its place says and the tensors hold: which edges exist (`mask`), which tiles are read (`columns`). */
type PatternTopology =
  | { kind: "dense" }
  | { kind: "edges"; edges: number; labels: LabelLists | null }
  | { kind: "tiles"; tile: number; fanIn: number; labels: LabelLists };

/** A junction in JSON. */
export type JunctionTopology = JunctionPlace & PatternTopology;

/** What a network's file says besides its tensors: plain JSON, under `tessera` in the metadata. */
export interface NetworkHeader {
  format: typeof NETWORK_FORMAT;
  /** what the network was made from; its edges may have moved since, and `junctions` and the tensors tell where they are */
  config: NetworkConfig;
  /** in the order in which they are computed */
  junctions: JunctionTopology[];
}

export const NETWORK_FORMAT = "tessera-g2g-1";
export const NETWORK_KEY = "tessera";

const size = z.int().positive();
const probability = z.number().min(0).max(1);
const groups = { groups: size, within: probability, between: probability };
const grouping = z.enum(GROUPINGS as [Grouping, ...Grouping[]]);
const labels = z.object({ groups: size, inputs: z.array(z.int().min(0)), outputs: z.array(z.int().min(0)) });
const place = { name: z.string(), inputs: size, outputs: size, convolution: z.object({ kernelSize: size, stride: size }).nullable() };
const common = {
  classes: size,
  connectivity: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("dense") }),
    z.object({ kind: z.literal("edges"), grouping, ...groups }),
    z.object({ kind: z.literal("tiles"), grouping, ...groups, tile: size }),
    z.object({ kind: z.literal("random"), ...groups, distribution: z.enum(["matched", "uniform", "erk"]).optional() }),
  ]),
  seed: z.int(),
};

const schema: z.ZodType<NetworkHeader> = z.object({
  format: z.literal(NETWORK_FORMAT),
  config: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("mlp"),
      input: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("raw"), inputs: size }),
        z.object({ kind: z.literal("patches"), channels: size, height: size, width: size, patch: size, features: size }),
      ]),
      width: size,
      junctions: size,
      ...common,
    }),
    z.object({
      kind: z.literal("resnet"),
      depth: z.int().refine((depth) => depth >= 8 && depth % 6 === 2, "expected 6n + 2"),
      inChannels: size,
      width: z.number().min(1 / 32),
      ...common,
    }),
  ]),
  junctions: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("dense"), ...place }),
      z.object({ kind: z.literal("edges"), ...place, edges: z.int().min(0), labels: labels.nullable() }),
      z.object({ kind: z.literal("tiles"), ...place, tile: size, fanIn: size, labels }),
    ]),
  ),
});

/**
 * Describes a network as it is now: edges that moved are counted where they stand.
 *
 * @throws PatternError when the tiles of a convolution are no longer whole, or not equally many in every row of tiles.
 */
export function networkHeader(model: G2GNetwork): NetworkHeader {
  const config = networkConfig(model);
  const { patterns } = model;
  return { format: NETWORK_FORMAT, config, junctions: junctionPlaces(config).map((at, position) => ({ ...at, ...topology(patterns[position]!) })) };
}

function topology(pattern: Pattern): PatternTopology {
  if (pattern.kind === "dense") return { kind: pattern.kind };
  if (pattern.kind === "edges") return { kind: pattern.kind, edges: pattern.edges, labels: pattern.labels && labelLists(pattern.labels) };
  return { kind: pattern.kind, tile: pattern.tile, fanIn: pattern.fanIn, labels: labelLists(pattern.labels) };
}

function labelLists({ groups, inputs, outputs }: GroupLabels): LabelLists {
  return { groups, inputs: [...inputs], outputs: [...outputs] };
}

/**
 * Reads the description of a network from a file's metadata.
 *
 * @throws FileError when there is none, when its format is another one, or when it contradicts itself.
 */
export function readNetworkHeader(path: string, metadata: Readonly<Record<string, string>>): NetworkHeader {
  const json = metadata[NETWORK_KEY];
  const expected = "give a file that saveNetwork, saveDense, `tessera export` or a run of g2gnet wrote";
  if (json === undefined) throw new FileError(path, `holds no group-to-group network: its metadata have no "${NETWORK_KEY}"; ${expected}.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new FileError(path, `"${NETWORK_KEY}" in its metadata is not JSON (${(error as Error).message}); write the file again.`, { cause: error });
  }
  const { format } = Object(parsed) as { format?: unknown };
  if (format !== NETWORK_FORMAT) {
    const found = JSON.stringify(format) ?? "undefined";
    throw new FileError(path, `has the format ${found}, and this version reads "${NETWORK_FORMAT}"; ${expected}, and update Tessera when the file is newer.`);
  }
  const header = schema.safeParse(parsed);
  const problems = header.success ? headerProblems(header.data) : header.error.issues.map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`);
  if (!header.success || problems.length > 0) throw new FileError(path, `its description does not make a network: ${problems.join("; ")}. Write the file again.`);
  return header.data;
}
