/** Networks, data or settings that cannot be compared or drawn; the message says which part, what was expected and what to do. */
export class LandscapeError extends Error {
  override name = "LandscapeError";
}
