import { z } from "zod";
import { Linear } from "../nn/index.js";
import { FileError, scope } from "../tensor/index.js";
import type { G2GNet, G2GNetConfig } from "./g2g-net.js";
import type { GroupLinear } from "./group-linear.js";
import { type GroupLabels, type Grouping, GROUPINGS } from "./groups.js";
import { headerProblems } from "./header-problems.js";
import { MaskedLinear } from "./masked-linear.js";
import type { DensePattern, EdgePattern, TilePattern } from "./pattern.js";

/** `GroupLabels` in JSON. */
export interface LabelLists {
  groups: number;
  /** one an input (for tiles: an input tile), 0 to groups - 1 */
  inputs: number[];
  /** one an output (for tiles: an output tile), 0 to groups - 1 */
  outputs: number[];
}

/** A junction's pattern in JSON, without what the tensors hold: which edges exist (`mask`), which tiles are read (`columns`). */
export type JunctionTopology =
  | DensePattern
  | (Omit<EdgePattern, "mask" | "labels"> & { labels: LabelLists | null })
  | (Omit<TilePattern, "inputTiles" | "outputTiles" | "columns" | "labels"> & { labels: LabelLists });

/** What a network's file says besides its tensors: plain JSON, under `tessera` in the metadata. */
export interface NetworkHeader {
  format: typeof NETWORK_FORMAT;
  /** what the network was made from; its edges may have moved since, and `junctions` and the tensors tell where they are */
  config: Required<G2GNetConfig>;
  /** first to last */
  junctions: JunctionTopology[];
}

export const NETWORK_FORMAT = "tessera-g2g-1";
export const NETWORK_KEY = "tessera";

const size = z.int().positive();
const probability = z.number().min(0).max(1);
const groups = { groups: size, within: probability, between: probability };
const grouping = z.enum(GROUPINGS as [Grouping, ...Grouping[]]);
const labels = z.object({ groups: size, inputs: z.array(z.int().min(0)), outputs: z.array(z.int().min(0)) });
const sides = { inputs: size, outputs: size };

const schema: z.ZodType<NetworkHeader> = z.object({
  format: z.literal(NETWORK_FORMAT),
  config: z.object({
    input: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("raw"), inputs: size }),
      z.object({ kind: z.literal("patches"), channels: size, height: size, width: size, patch: size, features: size }),
    ]),
    classes: size,
    width: size,
    junctions: size,
    connectivity: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("dense") }),
      z.object({ kind: z.literal("edges"), grouping, ...groups }),
      z.object({ kind: z.literal("tiles"), grouping, ...groups, tile: size }),
      z.object({ kind: z.literal("random"), ...groups, distribution: z.enum(["matched", "uniform", "erk"]).optional() }),
    ]),
    seed: z.int(),
  }),
  junctions: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("dense"), ...sides }),
      z.object({ kind: z.literal("edges"), ...sides, edges: z.int().min(0), labels: labels.nullable() }),
      z.object({ kind: z.literal("tiles"), ...sides, tile: size, fanIn: size, labels }),
    ]),
  ),
});

/** Describes a network as it is now: edges that moved are counted where they stand. */
export function networkHeader(model: G2GNet): NetworkHeader {
  return { format: NETWORK_FORMAT, config: model.config, junctions: model.junctions.map(topology) };
}

function topology(layer: GroupLinear): JunctionTopology {
  if (layer instanceof Linear) return { kind: "dense", inputs: layer.inFeatures, outputs: layer.outFeatures };
  if (layer instanceof MaskedLinear) {
    const { kind, inputs, outputs, labels } = layer.pattern;
    const edges = scope(() => Number(layer.mask.ne(0).sum().item()));
    return { kind, inputs, outputs, edges, labels: labels === null ? null : labelLists(labels) };
  }
  const { kind, inputs, outputs, tile, fanIn, labels } = layer.pattern;
  return { kind, inputs, outputs, tile, fanIn, labels: labelLists(labels) };
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
