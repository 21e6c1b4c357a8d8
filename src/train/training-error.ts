/** Training cannot go on. The message tells where it stopped, what was seen and what to try. */
export class TrainingError extends Error {
  override readonly name = "TrainingError";
}
