import { dataError } from "./data-error.js";

/** Random numbers that depend on nothing but the keys they were made from: the same on every machine and engine. */
export interface RandomStream {
  /** A whole number in [0, 2³²). */
  next(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A whole number in [0, `bound`), every one equally likely; `bound` at most 2³². */
  integer(bound: number): number;
  /** A uniformly random order of 0 … `length` - 1 (Fisher and Yates). */
  permutation(length: number): Int32Array;
}

const LANES = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

/** MurmurHash3's 32-bit finaliser (Appleby, 2011): a bijection in which every input bit moves every output bit. */
function mix(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

/**
 * The random stream named by `keys`, such as a seed, an epoch and a batch number. Streams with different keys are independent
 * for every practical purpose, so any of them can be made anew at any time: nothing has to be saved to continue exactly.
 *
 * Generator: xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021); its 128 bits of state are four
 * differently salted hashes of the keys.
 *
 * @throws DataError if a key is not a non-negative safe integer
 */
export function randomStream(...keys: readonly number[]): RandomStream {
  const state = Uint32Array.from(LANES, (salt) => keys.reduce((hash, key) => absorb(hash, key), mix(salt + keys.length)));
  if (state.every((word) => word === 0)) state[0] = 1;
  return streamFrom(state);
}

function absorb(hash: number, key: number): number {
  if (!Number.isSafeInteger(key) || key < 0) {
    throw dataError("random stream", "keys that are whole numbers from 0 to 2^53 - 1", String(key), "Give another seed.");
  }
  const low = key >>> 0;
  const high = Math.floor(key / 2 ** 32);
  return mix(mix((hash ^ low) + 0x9e3779b9) ^ (high + 0x7f4a7c15));
}

/** The stream that continues from the four words of `state`, which it owns from now on. Not all of them may be zero. */
export function streamFrom(state: Uint32Array): RandomStream {
  let [a = 0, b = 0, c = 0, d = 0] = state;

  function next(): number {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  }

  function uniform(): number {
    return ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  }

  function integer(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
      throw dataError("random integer", "a bound from 1 to 2^32", String(bound), "Give another bound.");
    }
    // Numbers above the last whole multiple of the bound would make small results likelier: they are drawn again.
    const fair = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % bound;
  }

  function permutation(length: number): Int32Array {
    const order = Int32Array.from({ length }, (_, position) => position);
    for (let last = length - 1; last > 0; last--) {
      const chosen = integer(last + 1);
      const moved = order[last] as number;
      order[last] = order[chosen] as number;
      order[chosen] = moved;
    }
    return order;
  }

  return { next, uniform, integer, permutation };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
