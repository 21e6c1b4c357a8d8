import { type LayerAgreement, type SelfTest, selfTest } from "../interactions/index.js";
import { edgesOptions } from "./interactions-analysis.js";
import { firstPoints, type InspectedNetwork } from "./interactions-network.js";
import { type InspectionPart, sentences, type Surroundings } from "./interactions-part.js";
import type { BasisSettings, SelfTestSettings } from "./interactions-settings.js";
import { drawIntervalChart, type IntervalChart } from "./interval-chart.js";
import type { Cell } from "./table-data.js";

const VERDICTS: Record<LayerAgreement["verdict"], string> = { same: "the same", faint: "the same but for faint ones", changed: "changed" };

/** Whether the network's bases and edges are its own, or of the coordinates that it is written in. */
export function selfTestPart(network: InspectedNetwork, settings: Omit<BasisSettings, "bases" | "pictures"> & SelfTestSettings, { out, log, seed }: Surroundings): InspectionPart {
  const { conditions, redundant, unread, tolerance, centred, threshold } = settings;
  log("self-test: the network behind random maps, and with neurons that change nothing");
  const points = firstPoints(network.points, settings.selfTestPoints);
  const test = selfTest(network.chain, points, { conditions, redundant, unread, tolerance, centred, threshold, edges: edgesOptions(network, settings, seed), seed });
  const clear = largest(test, "layers");
  const pca = largest(test, "pca");
  const chart = errors(test);
  out.writeFigure("selftest", drawIntervalChart(chart));
  const verdict = test.passed
    ? `Self-test passed: behind random maps and with neurons that change nothing the local basis, its sizes and its edges are the same to ${clear.toExponential(1)}; principal components are off by up to ${pca.toPrecision(2)} times their size.`
    : `Self-test failed: see which layers changed, by up to ${clear.toExponential(1)}.`;
  return {
    verdict,
    rows: [{ what: "self-test", value: test.passed ? "passed" : "failed", note: `largest relative error ${clear.toExponential(2)}, tolerance ${tolerance.toExponential(0)}` }],
    sections: [
      {
        title: "Self-test",
        text:
          "Every hidden node layer is put behind a random affine map that its neighbours undo, and given neurons that are redundant or that nothing reads: the network computes what it did, and so must its basis. Largest relative errors of the directions' " +
          "activations, their sizes and the edges, directions matched up to sign, and turned onto each other where their sizes nearly coincide. Faint directions have a size near the threshold; numbers of 64 bits tell them apart less well." +
          (test.notes.length === 0 ? "" : ` Note: ${test.notes.join("; ")}.`) +
          ` ${sentences([...test.warnings, ...test.transformations.flatMap(({ warnings }) => warnings)])}`,
        table: {
          columns: [
            { key: "what", label: "Change", align: "left" },
            { key: "layer", label: "Node layer", align: "left" },
            { key: "directions", label: "Directions" },
            { key: "others", label: "after" },
            { key: "activations", label: "Activations" },
            { key: "sizes", label: "Sizes" },
            { key: "edges", label: "Edges" },
            { key: "coinciding", label: "Nearly coinciding" },
            { key: "verdict", label: "Verdict", align: "left" },
          ],
          rows: test.transformations.flatMap(({ name, layers }) =>
            layers.map(
              (layer): Record<string, Cell> => ({
                what: name,
                layer: layer.name,
                directions: layer.directions,
                others: layer.others,
                activations: layer.clear.activations,
                sizes: layer.clear.sizes,
                edges: layer.edges,
                coinciding: layer.coinciding,
                verdict: VERDICTS[layer.verdict],
              }),
            ),
          ),
        },
        intervals: chart,
      },
    ],
    figures: { "selftest.passed": Number(test.passed), "selftest.largestError": clear, "selftest.pca.largestError": pca },
  };
}

/** Of directions that are not faint, and of edges. */
const errorOf = ({ clear: { activations, sizes }, edges }: LayerAgreement): number => Math.max(activations, sizes, edges);

const largest = ({ transformations }: SelfTest, which: "layers" | "pca"): number => Math.max(...transformations.flatMap((one) => one[which].map(errorOf)));

/** Errors by change, of the basis and of principal components. */
function errors({ transformations }: SelfTest): IntervalChart {
  const row = (name: string, layers: readonly LayerAgreement[]) => ({ name, mean: Math.max(1e-17, ...layers.map(errorOf)), interval: 0 });
  return {
    title: "Largest relative error by change",
    x: { label: "relative error", scale: "log" },
    rows: transformations.flatMap(({ name, layers, pca }) => [row(`${name}: LIB`, layers), row(`${name}: PCA`, pca)]),
  };
}
