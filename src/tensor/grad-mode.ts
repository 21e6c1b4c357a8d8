import { native } from "./native.js";

function withGradMode<T>(enabled: boolean, work: () => T): T {
  const before = native.gradMode();
  native.setGradMode(enabled);
  try {
    return work();
  } finally {
    native.setGradMode(before);
  }
}

/** Runs `work` without recording what gradients would need. */
export const noGrad = <T>(work: () => T): T => withGradMode(false, work);

/** Runs `work` recording for gradients, also inside `noGrad`. */
export const enableGrad = <T>(work: () => T): T => withGradMode(true, work);

export const isGradEnabled = (): boolean => native.gradMode();
