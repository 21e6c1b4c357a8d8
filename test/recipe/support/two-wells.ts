import type { LandscapeView, Surface } from "../../../src/recipe/landscape-view-data.js";

/** Loss of the test surface: three wells of different depths in a bowl, with a ridge of the given height between the first two. */
export function wellLoss(x: number, y: number, ridge: number): number {
  const well = (a: number, b: number, width: number): number => Math.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * width ** 2));
  const bowl = 1.2 + 0.35 * (x ** 2 + (y - 0.6) ** 2) ** 1.5;
  const out = (1 - well(-1, 0, 0.6)) * (1 - well(1, 0, 0.6)) * (1 - 0.95 * well(0.1, 1.7, 0.55)) * (1 - 0.9 * well(0, -0.62, 0.5));
  const wall = ridge * Math.exp(-((x / 0.45) ** 2) - ((y - 0.1) / 0.5) ** 2);
  return 0.02 + bowl * out + wall;
}

const chordPoints = 25;

/** Networks A and B, a third one off the plane, a chord, a curve and a crest. */
export function twoWells(name: string, ridge: number, count = 51): Surface {
  const x = Array.from({ length: count }, (_, i) => -2.2 + (4.4 * i) / (count - 1));
  const y = Array.from({ length: count }, (_, i) => -1.4 + (4 * i) / (count - 1));
  const accuracyOf = (loss: number): number => 0.1 + 0.88 * Math.exp(-loss / 1.5);
  const at = (a: number, b: number) => ({ x: a, y: b, loss: wellLoss(a, b, ridge), accuracy: accuracyOf(wellLoss(a, b, ridge)) });
  const along = (of: (t: number) => [number, number]) => Array.from({ length: chordPoints }, (_, i) => at(...of(i / (chordPoints - 1))));
  const mark = (called: string, a: number, b: number, offPlane = 0, more = 0) => ({ ...at(a, b), loss: wellLoss(a, b, ridge) + more, name: called, offPlane });
  const loss = y.map((b) => x.map((a) => wellLoss(a, b, ridge)));
  return {
    name,
    x,
    y,
    loss,
    accuracy: loss.map((row) => row.map(accuracyOf)),
    marks: [mark("network A", -1, 0), mark("network B", 1, 0), mark("C </script><b>", 0.1, 1.7, 0.4, 0.3)],
    paths: [
      { name: "A to B", kind: "chord", points: along((t) => [2 * t - 1, 0]) },
      { name: "trained curve", kind: "curve", points: along((t) => [2 * t - 1, -2.5 * t * (1 - t)]) },
      { name: "crest", kind: "crest", points: along((t) => [0.1 * t, 1.7 * t]) },
      { name: "training of A", kind: "trajectory", points: along((t) => [-1 - 0.9 * (1 - t), 1.9 * (1 - t) ** 2]).filter((_, i) => i % 4 === 0) },
    ],
  };
}

export function twoWellsView(): LandscapeView {
  return { title: "Between two networks", surfaces: [twoWells("as they are", 2.2), twoWells("after matching", 0.6)] };
}
