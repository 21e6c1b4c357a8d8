import { isFloating, scope, Tensor } from "../tensor/index.js";

/** A tensor that a module learns: it requires gradients and survives scopes. Modules find their parameters by this class. */
export class Parameter extends Tensor {}

/**
 * Makes a parameter that shares the memory of `data`.
 *
 * @throws TypeError when `data` is not floating-point: only those have gradients.
 */
export function parameter(data: Tensor): Parameter {
  if (!isFloating(data.dtype)) throw new TypeError(`parameter: expected a floating-point tensor, got ${data.dtype}; keep other state with registerBuffer`);
  return scope(() => {
    const leaf = data.detach().requiresGrad_();
    const made = new Parameter(leaf.handle);
    // The native handle has changed its owner: the scope must not free it.
    leaf.handle = 0;
    return made.keep();
  });
}
