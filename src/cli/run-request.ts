import { compareExpected, comparisonTable, formatTable, newRunFolderName, planRun, runRecipe, type Comparison, type FinishedRun, type RunRequest } from "../recipe/index.js";
import type { Output } from "./output.js";

/**
 * Plans a run, runs it in `folder`, the run's own or a new one, and prints its summary.
 *
 * @returns the exit code
 */
export async function runRequest(request: RunRequest, folder: string | undefined, output: Output): Promise<number> {
  const plan = await planRun(request);
  const place = request.resume ?? folder ?? newRunFolderName(plan.recipe.name);
  const { notePaint } = output;
  output.note(`${notePaint.bold(plan.recipe.name)} ${notePaint.dim(`preset ${plan.preset}, seed ${plan.seed}, folder ${place}${request.resume === undefined ? "" : ", resumed"}`)}`);
  const stop = listenForStop(output);
  try {
    const log = (message: string): void => output.note(message);
    const finished = await runRecipe(plan, { folder: place, signal: stop.signal, log, interactive: output.interactive });
    const comparisons = plan.experiment?.expected === undefined ? [] : compareExpected(plan.experiment.expected, finished.record.figures);
    print(finished, comparisons, place, output);
    return 0;
  } finally {
    stop.release();
  }
}

/** The first Ctrl-C (or SIGTERM, as a scheduler sends it) asks the recipe to save and stop, the second ends the process at once. */
function listenForStop(output: Output): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    output.note(output.notePaint.yellow("\nstopping: the state is being saved; once more stops at once, without saving"));
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: controller.signal,
    release() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}

function print(finished: FinishedRun, comparisons: Comparison[], folder: string, output: Output): void {
  const { record, result, report } = finished;
  const { recipe, preset, seed, settings, state, figures } = record;
  const { title, lead, summary } = result.report;
  output.data(`${output.paint.bold(title)}\n${lead === undefined ? "" : `${lead}\n`}\n${formatTable(summary, output.paint)}`);
  if (comparisons.length > 0) output.data(`\n${formatTable(comparisonTable(comparisons), output.paint)}`);
  output.json({ recipe, preset, seed, settings, state, folder, report, title, lead, figures, summary: summary.rows, expected: comparisons });
  output.note(`\n${output.notePaint.dim("report")}  ${report}`);
}
