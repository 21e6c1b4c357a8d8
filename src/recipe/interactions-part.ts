import type { RunContext, RunResult } from "./define-recipe.js";
import type { Section } from "./report.js";
import type { Cell, Table } from "./table-data.js";

/** What a part of an inspection found out: rows of the summary, sections of the report, figures of the run. */
export interface InspectionPart {
  readonly rows: readonly { readonly what: string; readonly value: Cell; readonly note: string }[];
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, number>>;
  /** a sentence for the top of the page */
  readonly verdict?: string;
}

/** What a part may do besides. */
export type Surroundings = Pick<RunContext<unknown>, "out" | "log" | "signal" | "seed">;

/** Warnings as a text, each once. */
export const sentences = (warnings: readonly string[]): string => [...new Set(warnings)].map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`).join(" ");

/** Parts one after the other as one result. */
export function inspectionResult(title: string, lead: string, parts: readonly InspectionPart[]): RunResult {
  const summary: Table = {
    columns: [
      { key: "what", label: "What", align: "left" },
      { key: "value", label: "Value" },
      { key: "note", label: "", align: "left" },
    ],
    rows: parts.flatMap(({ rows }) => rows.map((row) => ({ ...row }))),
  };
  return {
    report: { title, lead: [`${lead}.`, ...parts.flatMap(({ verdict }) => verdict ?? [])].join(" "), summary, sections: parts.flatMap(({ sections }) => sections) },
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Record<string, number>,
  };
}
