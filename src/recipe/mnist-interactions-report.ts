import type { RunResult } from "./define-recipe.js";
import { BASIS_NAMES } from "./interactions-analysis.js";
import { type MeanInterval, meanInterval } from "./mean-interval.js";
import { type NetworkKind, type NetworkResult, titleOf } from "./mnist-interactions-run.js";
import type { MnistInteractionsSettings } from "./mnist-interactions.js";
import type { Section } from "./report.js";
import type { Cell, Column } from "./table-data.js";

/** Means over networks of the edges needed and of what becomes of modules; then the first network of each kind, closely. */
export function mnistInteractionsReport(settings: MnistInteractionsSettings, results: readonly NetworkResult[]): RunResult {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const sections = [...Array(settings.depth + 1).keys()].map((layer) => `layers.${2 * layer}`);
  const share = `${Number((100 * settings.keep).toPrecision(4))} %`;
  const of = (kind: NetworkKind) => results.filter((one) => one.kind === kind);
  /** Of the networks that have the figure: one without modules has no stability. */
  const mean = (kind: NetworkKind, figure: string) => meanInterval(of(kind).flatMap(({ figures }) => figures[figure] ?? []));
  const edgeColumns: Column[] = sections.map((name, i) => ({ key: name, label: `Edges, ${i === 0 ? "input" : name} → ${sections[i + 1] ?? "output"}`, digits: 0 }));
  return {
    report: {
      title: "Edges and modules of perceptrons",
      lead: `How few edges hold ${share} of the accuracy on test images, and whether a network of two tasks falls into two modules: ${settings.networks === 1 ? "one network" : `${settings.networks} networks`} of each kind.`,
      summary: {
        columns: [
          { key: "network", label: "Network", align: "left" },
          { key: "basis", label: "Basis", align: "left" },
          { key: "accuracy", label: "Accuracy", percent: true, digits: 2 },
          ...edgeColumns,
          { key: "modules", label: "Modules", digits: 1 },
          { key: "cross", label: "Strength across", percent: true, digits: 1 },
        ],
        rows: kinds.flatMap((kind) =>
          settings.bases.map(
            (basis): Record<string, Cell> => ({
              network: titleOf(kind),
              basis: BASIS_NAMES[basis],
              accuracy: meanInterval(of(kind).map(({ accuracy }) => accuracy)),
              ...Object.fromEntries(sections.map((name) => [name, mean(kind, `${basis}.${name}.edgesNeeded`)])),
              modules: mean(kind, `${basis}.modules`),
              cross: mean(kind, `${basis}.crossMass`),
            }),
          ),
        ),
      },
      sections: [
        {
          title: "Whether there are modules",
          text: "In the first basis. A network separates when it falls into parts without an edge between them, or when less than 5 % of the strengths run across modules that, where it was looked at, are stable on other samples of the points (0.85 or more). By chance: the modularity of rewired graphs.",
          table: {
            columns: [
              { key: "network", label: "Network", align: "left" },
              { key: "separates", label: "Separates", align: "left" },
              { key: "modules", label: "Modules" },
              { key: "cross", label: "Strength across", percent: true, digits: 1 },
              { key: "modularity", label: "Modularity", digits: 3 },
              { key: "chance", label: "by chance", digits: 3 },
              { key: "stability", label: "Least stability", digits: 2 },
            ],
            rows: results.map(({ kind, seed, figures, separates }): Record<string, Cell> => {
              const figure = (name: string) => figures[`${settings.bases[0]}.${name}`] ?? null;
              return {
                network: `${titleOf(kind)}, seed ${seed}`,
                separates: separates ? "yes" : "no",
                modules: figure("modules"),
                cross: figure("crossMass"),
                modularity: figure("modularity"),
                chance: figure("modularityByChance"),
                stability: figure("leastStability"),
              };
            }),
          },
        },
        ...(kinds.includes("two") ? [taskSection(settings, of("two"), sections)] : []),
        ...results.flatMap(({ sections: own }) => own),
      ],
    },
    figures: Object.fromEntries(
      kinds.flatMap((kind) => {
        const names = [...new Set(of(kind).flatMap(({ figures }) => Object.keys(figures)))];
        const tasks = of(kind)[0]!.tasks;
        return [
          [`${kind}.accuracy`, meanInterval(of(kind).map(({ accuracy }) => accuracy)).mean] as const,
          ...names.map((name) => [`${kind}.${name}`, mean(kind, name).mean] as const),
          ...Object.keys(tasks ?? {}).flatMap((basis) => [
            [`${kind}.${basis}.purity`, meanOrNone(of(kind).map((one) => one.tasks![basis]!.purity))?.mean ?? NaN] as const,
            ...sections.map((name, i) => [`${kind}.${basis}.${name}.acrossTasks`, meanInterval(of(kind).map((one) => one.tasks![basis]!.across[i]!)).mean] as const),
          ]),
        ];
      }),
    ),
  };
}

/** Of what there is. */
function meanOrNone(values: readonly (number | null)[]): MeanInterval | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : meanInterval(known);
}

function taskSection(settings: MnistInteractionsSettings, results: readonly NetworkResult[], sections: readonly string[]): Section {
  const bases = settings.bases.filter((basis) => results[0]!.tasks?.[basis] !== undefined);
  return {
    title: "Whether the two tasks keep apart",
    text:
      "Each direction belongs to the image that it reads most, by Sobol's first-order index. Purity: of the directions in modules the share whose image is that of most in their module. Agreement: normalised mutual information of a division into two modules with the images, " +
      "where a resolution gives two. Across: the share of a section's strengths between directions of different images; the images are drawn independently, so what acts across is the network's doing, and chance; drawn anew: with three times as many pairs, so that chance does less.",
    table: {
      columns: [
        { key: "basis", label: "Basis", align: "left" },
        { key: "purity", label: "Purity", digits: 3, best: "max" },
        { key: "agreement", label: "Agreement", digits: 3 },
        ...sections.flatMap((name, i): Column[] => [
          { key: name, label: `Across, ${i === 0 ? "input" : name} → ${sections[i + 1] ?? "output"}`, percent: true, digits: 1, best: "min" },
          { key: `${name}.again`, label: "drawn anew", percent: true, digits: 1 },
        ]),
      ],
      rows: bases.map((basis): Record<string, Cell> => {
        const tasks = results.map((one) => one.tasks![basis]!);
        return {
          basis: BASIS_NAMES[basis],
          purity: meanOrNone(tasks.map(({ purity }) => purity)),
          agreement: meanOrNone(tasks.map(({ mutualInformation }) => mutualInformation)),
          ...Object.fromEntries(
            sections.flatMap((name, i) => [
              [name, meanInterval(tasks.map(({ across }) => across[i]!))],
              [`${name}.again`, meanInterval(tasks.map(({ acrossIndependent }) => acrossIndependent[i]!))],
            ]),
          ),
        };
      }),
    },
  };
}
