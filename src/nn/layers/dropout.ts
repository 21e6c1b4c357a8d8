import { dropout, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";

/**
 * In training, zeroes each element with probability `p` and scales the rest by 1 / (1 − p); in evaluation, passes the input on.
 *
 * @throws RangeError when `p` is not between 0 and 1.
 */
export class Dropout extends Module {
  constructor(readonly p = 0.5) {
    super();
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Dropout: p must lie between 0 and 1, got ${p}`);
  }

  forward(input: Tensor): Tensor {
    return this.training && this.p > 0 ? dropout(input, this.p, true) : input;
  }

  override extraRepr(): string {
    return `p=${this.p}`;
  }
}
