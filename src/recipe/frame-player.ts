import { escapeText } from "./escape-text.js";
import { scriptData } from "./script-data.js";

/** Drawings that change over time. */
export interface FrameSequence {
  /**
   * SVG drawings of the last frame. An element with `data-value="K"` shows the frame's value K, from 0 to 1: a `rect` by its opacity √v, a `text` in per
   * cent, a `path` by its width, `data-widest` · v and at least `data-least`, or 0 where v is below `data-faintest`, all three attributes of its parent.
   */
  drawings: string[];
  /** in order */
  frames: Frame[];
}

export interface Frame {
  /** such as `Step 1,200` */
  label: string;
  values: number[];
}

/** Values are embedded in thousandths. */
const PARTS = 1000;

/**
 * A card with the drawings and, where the page's script runs, a slider over the frames and a button that plays them. Without it, and on paper, it shows
 * the last frame.
 */
export function framePlayer({ drawings, frames }: FrameSequence, name: string): string {
  const last = frames.length - 1;
  const label = escapeText(frames[last]!.label);
  const data = { parts: PARTS, labels: frames.map((frame) => frame.label), values: frames.map((frame) => frame.values.map((value) => Math.round(PARTS * value))) };
  return (
    `<div class="card player" data-frames><div class="controls"><div hidden><button type="button">Play</button>` +
    `<input type="range" min="0" max="${last}" step="1" value="${last}" aria-label="${escapeText(`Time, ${name}`)}" aria-valuetext="${label}"></div>` +
    `<p>${label}</p></div><div class="drawings">${drawings.join("")}</div>${scriptData(data)}</div>`
  );
}
