/** What a bad call throws: the operator, what was wrong, and the shapes that were involved. */
export class TensorError extends Error {
  override readonly name = "TensorError";
  /** The operator's schema name, e.g. `aten::matmul`, when an operator refused. */
  readonly operator: string | undefined;

  constructor(message: string, operator?: string) {
    super(message);
    this.operator = operator;
  }
}
