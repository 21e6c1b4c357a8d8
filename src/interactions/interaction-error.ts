/** A network, data or settings that cannot be inspected; the message says which part, what was expected and what to do. */
export class InteractionError extends Error {
  override name = "InteractionError";
}
