/** Training was stopped from outside after a whole step. A command line exits with `exitCode`. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode = 130;

  /** @param checkpoint where to resume from; null when the run keeps no checkpoints */
  constructor(
    readonly step: number,
    readonly checkpoint: string | null,
  ) {
    super(`interrupted after step ${step}; ${checkpoint === null ? "no checkpoint folder was set, nothing is saved" : `saved ${checkpoint}`}`);
  }
}
