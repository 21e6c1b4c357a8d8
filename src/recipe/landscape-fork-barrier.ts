import type { Fork } from "../landscape/index.js";

/** A loss barrier above this is one: smaller ones are the noise of a mean over thousands of images. */
export const BARRIER = 1e-3;

/** Of the training loss, between a fork's children at the end of their training. */
export const barrierOf = ({ looks }: Fork): number => looks.at(-1)!.train.loss.chord.value;

export const hasBarrier = (fork: Fork): boolean => barrierOf(fork) > BARRIER;
