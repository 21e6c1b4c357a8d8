/** A file that could not be read or written. The message names the file, what was expected, what was found and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    /** The file, as the caller gave it. */
    readonly path: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
  }
}
