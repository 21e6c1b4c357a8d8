import { SingleBar } from "cli-progress";
import colors from "picocolors";
import type { Callback } from "./callback.js";

/**
 * A bar on stderr with the time left and the latest figures. On anything but a terminal it shows nothing; NO_COLOR is honoured.
 * @param label what is being trained
 */
export function progressBar(label: string): Callback {
  const out = process.stderr;
  if (!out.isTTY) return {};
  const { cyan, dim } = colors.createColors(!process.env["NO_COLOR"]);
  const bar = new SingleBar({
    stream: out,
    format: `${label} ${cyan("{bar}")} {percentage}% ${dim("step")} {value}/{total} ${dim("·")} {figures} ${dim("·")} {eta_formatted} left`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    // The time left from the last few hundred steps: the first ones are slower.
    etaBuffer: 200,
  });
  const show = (figures: string) => bar.update({ figures });
  return {
    onStart({ step, totalSteps }) {
      bar.start(totalSteps, step, { figures: "…" });
    },
    onStep({ step }) {
      bar.update(step);
    },
    onMetrics({ loss, accuracy }) {
      show(`loss ${loss.toFixed(4)}${accuracy === null ? "" : `, ${(100 * accuracy).toFixed(1)} %`}`);
    },
    onWarning(message) {
      out.write(`\n${message}\n`);
    },
    onEnd() {
      bar.stop();
    },
  };
}
