import { OverloadSet } from "./overloads.js";
import { Tensor } from "./tensor.js";

/** A function over an operator's overloads; the generated files give it its type. */
export function operatorFunction<F>(name: string, overloads: string): F {
  const set = new OverloadSet(name, overloads.split("|"));
  return ((first: unknown, ...rest: unknown[]) => set.call(first, rest)) as F;
}

/** Makes operators methods of `Tensor`: rows of [method, operator, overloads joined by |]. */
export function installMethods(rows: readonly (readonly [string, string, string])[]): void {
  for (const [method, name, overloads] of rows) {
    const set = new OverloadSet(name, overloads.split("|"));
    Object.defineProperty(Tensor.prototype, method, {
      value: function (this: Tensor, ...rest: unknown[]) {
        return set.call(this, rest);
      },
      writable: true,
      configurable: true,
    });
  }
}
