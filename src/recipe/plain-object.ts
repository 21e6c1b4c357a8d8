/** A JSON-like object, as YAML and settings give it. */
export type PlainObject = { [key: string]: unknown };

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `base` with every key of `overlay` laid over it; objects merge, everything else (arrays too) is replaced. Neither is changed. */
export function overlay(base: PlainObject, over: PlainObject): PlainObject {
  const result: PlainObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = Object.hasOwn(result, key) ? result[key] : undefined;
    const merged = isPlainObject(value) && isPlainObject(under) ? overlay(under, value) : value;
    // defineProperty, so that a key such as "__proto__" stays a plain key and is reported like any other unknown one.
    Object.defineProperty(result, key, { value: merged, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

/** The value at a path of keys, or undefined. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
