/** How far a long computation is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A long computation by rounds, between which others get their turn. */
export type Rounds<Result> = Generator<Progress, Result, undefined>;

/** Runs one to its end, in one go. */
export function finished<Result>(rounds: Rounds<Result>): Result {
  for (;;) {
    const { done, value } = rounds.next();
    if (done) return value;
  }
}
