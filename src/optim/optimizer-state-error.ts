/** A saved optimizer state does not belong to this optimizer. */
export class OptimizerStateError extends Error {
  override readonly name = "OptimizerStateError";
}
