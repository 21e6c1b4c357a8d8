import { native } from "./native.js";
import { Tensor } from "./tensor.js";
import { TensorError } from "./tensor-error.js";

const finalizer = new FinalizationRegistry<number>((index) => native.dropGenerator(index));

function checked(seed: number): number {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new TensorError(`a seed is a whole number from 0 to 2^53 - 1, not ${seed}`);
  return seed;
}

/** A stream of random numbers of its own: pass it as `{ generator }` to random operators. Deterministic for a seed. */
export class Generator {
  /** @internal */
  readonly index: number;

  constructor(seed = 0) {
    this.index = native.newGenerator(checked(seed));
    finalizer.register(this, this.index);
  }

  seed(seed: number): this {
    native.seedGenerator(this.index, checked(seed));
    return this;
  }

  /** The whole state as bytes; `setState` continues from it exactly. */
  state(): Uint8Array {
    return stateBytes(this.index);
  }

  setState(state: Uint8Array): this {
    setStateBytes(this.index, state);
    return this;
  }
}

function stateBytes(index: number): Uint8Array {
  using state = new Tensor(native.generatorState(index));
  return state.toTypedArray() as Uint8Array;
}

function setStateBytes(index: number, bytes: Uint8Array): void {
  using state = Tensor.fromBytes(bytes, "uint8", [bytes.length]);
  native.setGeneratorState(index, state.handle);
}

const DEFAULT = 0;

/** Seeds the process's random numbers. */
export const manualSeed = (seed: number): void => native.seedGenerator(DEFAULT, checked(seed));

/** The state of the process's random numbers, as bytes; `setRandomState` continues from it exactly. */
export const randomState = (): Uint8Array => stateBytes(DEFAULT);

export const setRandomState = (state: Uint8Array): void => setStateBytes(DEFAULT, state);
