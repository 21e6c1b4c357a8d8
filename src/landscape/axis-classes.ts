/** Whole numbers from 0 on, in classes that can be joined (union and find). */
export interface AxisClasses {
  /** Makes so many new ones, each in a class of its own. */
  add(count: number): Int32Array;
  /** A representative: the same for all of a class. */
  find(element: number): number;
  join(a: number, b: number): void;
}

/** The class that 0 is in: elements that no permutation may move. */
export const FIXED = 0;

/** Classes that hold only `FIXED` at first. */
export function axisClasses(): AxisClasses {
  const parent = [FIXED];
  const find = (element: number): number => {
    let at = element;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    add: (count) => {
      const first = parent.length;
      for (let i = 0; i < count; i++) parent.push(first + i);
      return Int32Array.from({ length: count }, (_, i) => first + i);
    },
    find,
    join: (a, b) => {
      const [one, other] = [find(a), find(b)];
      // The smaller leads, so that the fixed class is led by FIXED itself.
      parent[Math.max(one, other)] = Math.min(one, other);
    },
  };
}
