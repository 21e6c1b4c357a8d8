import type { BenchRow } from "../../src/cli/bench-result.js";
import type { Peer } from "./peer.js";

export interface RowFacts {
  name: string;
  runs: number;
  /** Median seconds of ours. */
  ours: number;
  /** Whose figure stands beside ours, and its median seconds. */
  peer?: Pick<Peer, "name" | "version"> & { seconds: number };
  /** Floating-point operations of a call, and what the machine can do a second; or bytes, likewise. */
  work?: number;
  limit?: number;
}

/** A row of a benchmark: ratio is the peer's time over ours, share our rate over the machine's limit. */
export function benchRow({ name, runs, ours, peer, work, limit }: RowFacts): BenchRow {
  return {
    case: name,
    ours: { medianMs: ours * 1e3, runs },
    ...(peer && { peer: { name: peer.name, version: peer.version, medianMs: peer.seconds * 1e3 }, ratio: peer.seconds / ours }),
    ...(work !== undefined && limit !== undefined && { share: work / ours / limit }),
  };
}
