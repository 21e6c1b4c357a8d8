/** A data set, file or setting of a loader is missing or not what it should be. */
export class DataError extends Error {
  override readonly name = "DataError";
}

/**
 * One sentence shape for every complaint of this folder: what was read, what it should have held, what it held, what to do next.
 */
export function dataError(input: string, expected: string, found: string, next: string): DataError {
  return new DataError(`${input}: expected ${expected}, found ${found}. ${next}`);
}
