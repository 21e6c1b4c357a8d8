import type { Tensor } from "../tensor/index.js";

/**
 * Units whose gates agree on every data point, from the pre-activations of all points in batches. A ReLU that no point opens belongs to no group.
 */
export class GatePatterns {
  private readonly patterns: string[][] = [];
  private readonly open: number[] = [];
  private points = 0;

  /** @param pre pre-activations of ReLUs, [points, units] */
  add(pre: Tensor): void {
    const [points, units] = pre.shape as [number, number];
    const gates = pre.gt(0).t().contiguous().to("uint8").toTypedArray() as Uint8Array;
    for (let unit = 0; unit < units; unit++) {
      const own = gates.subarray(unit * points, (unit + 1) * points);
      (this.patterns[unit] ??= []).push(Buffer.from(own).toString("latin1"));
      this.open[unit] = own.reduce((sum, gate) => sum + gate, this.open[unit] ?? 0);
    }
    this.points += points;
  }

  /** Groups of units, those of one unit among them, in the order of their first; `always`: open on every point. */
  groups(): GateGroup[] {
    const groups = new Map<string, number[]>();
    this.patterns.forEach((pattern, unit) => {
      if (this.open[unit] === 0) return;
      const key = pattern.join("");
      const known = groups.get(key);
      if (known) known.push(unit);
      else groups.set(key, [unit]);
    });
    return [...groups.values()].map((units) => ({ units, always: this.open[units[0]!] === this.points }));
  }
}

/** Units that open and close together. */
export interface GateGroup {
  readonly units: readonly number[];
  /** open on every point: linear, and in step with the constant */
  readonly always: boolean;
}
