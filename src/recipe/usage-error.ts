/** The user asked for something that cannot be: an unknown name, a wrong setting, a folder already taken. The command line exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
