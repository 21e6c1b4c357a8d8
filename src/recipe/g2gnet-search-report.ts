import type { RunResult } from "./define-recipe.js";
import type { G2GSearchSettings } from "./g2gnet-search.js";
import type { SearchPoint } from "./g2gnet-search-run.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import type { MeanInterval } from "./mean-interval.js";
import { paretoFront } from "./pareto-front.js";
import type { Table } from "./table-data.js";

/** A combination and its accuracies over the seeds. */
export interface SearchResult extends SearchPoint {
  /** of the best epoch: what chooses */
  validation: MeanInterval;
  /** of the same epoch: looked at afterwards */
  test: MeanInterval;
}

/** Which combination to take for which budget, and all that were tried. */
export function searchReport(search: {
  settings: G2GSearchSettings;
  found: readonly SearchResult[];
  impossible: readonly string[];
  writeFigure(name: string, svg: string): void;
}): RunResult {
  const { settings, found, impossible } = search;
  const front = paretoFront(found, ({ cost }) => cost.parameters, ({ validation }) => validation.mean);
  const chart = accuracyByCost(settings, found);
  search.writeFigure("search", drawLineChart(chart));
  return {
    report: {
      title: `Which group-to-group network for which budget: ${settings.data}`,
      lead:
        `${found.length} combinations of groups, density, tile and rule, ${settings.epochs} ${settings.epochs === 1 ? "epoch" : "epochs"}, ${settings.seeds === 1 ? "one seed" : `${settings.seeds} seeds, means with 95 % intervals`}. ` +
        "Validation accuracy chooses; the test accuracy beside it took no part.",
      summary: resultTable(front),
      sections: [
        {
          title: "Accuracy and cost",
          text: "The table above reads from the cheapest to the dearest: take the last row that your budget allows. A combination stands there when nothing cheaper did as well and nothing as cheap did better; differences within the intervals are chance.",
          chart,
        },
        { title: "Everything that was tried", table: resultTable([...found].sort((a, b) => b.validation.mean - a.validation.mean)) },
        ...(impossible.length === 0 ? [] : [{ title: "What cannot be built", text: impossible.join(" · ") }]),
      ],
    },
    figures: Object.fromEntries(found.flatMap(({ name, validation, test }) => [[`${name}.validation`, validation.mean], [`${name}.accuracy`, test.mean]])),
  };
}

function resultTable(results: readonly SearchResult[]): Table {
  return {
    columns: [
      { key: "groups", label: "Groups" },
      { key: "between", label: "Between" },
      { key: "tile", label: "Tile" },
      { key: "rule", label: "Rule" },
      { key: "density", label: "Density", percent: true, digits: 1 },
      { key: "parameters", label: "Parameters" },
      { key: "computed", label: "Computed" },
      { key: "validation", label: "Validation", percent: true, digits: 2, best: "max" },
      { key: "test", label: "Test", percent: true, digits: 2 },
    ],
    rows: results.map(({ groups, between, tile, rule, density, cost, validation, test }) => ({
      ...{ groups, between, tile, rule, density, validation, test },
      parameters: cost.parameters,
      computed: cost.executedMultiplyAdds,
    })),
  };
}

/** For each rule the best validation accuracy at each number of parameters. */
function accuracyByCost({ rules }: G2GSearchSettings, found: readonly SearchResult[]): LineChart {
  return {
    title: "Validation accuracy by parameters, the best of each rule",
    x: { label: "Parameters" },
    y: { label: "Validation accuracy", percent: true },
    series: [...new Set(rules)].flatMap((rule) => {
      const own = found.filter((result) => result.rule === rule);
      const costs = [...new Set(own.map(({ cost }) => cost.parameters))].sort((a, b) => a - b);
      const points = costs.map((x) => ({ x, y: Math.max(...own.filter(({ cost }) => cost.parameters === x).map(({ validation }) => validation.mean)) }));
      return points.length === 0 ? [] : [{ name: rule, points, dashed: rule === "static" }];
    }),
  };
}
