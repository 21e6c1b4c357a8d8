import { parse } from "yaml";
import type { PlainObject } from "./plain-object.js";
import { UsageError } from "./usage-error.js";

/**
 * `optimizer.lr=3e-4` as an object, `{ optimizer: { lr: 0.0003 } }`. The value is read as YAML: numbers, booleans, `[a, b]` and `{a: 1}` mean what they mean there.
 * @throws UsageError when there is no `=`, no key, or the value is not YAML.
 */
export function parseAssignment(text: string): PlainObject {
  const equals = text.indexOf("=");
  const keys = text.slice(0, Math.max(equals, 0)).trim().split(".");
  if (equals < 0 || keys.some((key) => key === "")) throw new UsageError(`--set ${text}: expected key=value, for example --set lr=3e-4`);
  let value: unknown;
  try {
    value = parse(text.slice(equals + 1));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UsageError(`--set ${text}: the value is not YAML (${reason}); quote a text with special signs: --set 'key="a: b"'`);
  }
  // Object.fromEntries defines its keys, so that "__proto__" is a key like any other.
  return keys.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), value) as PlainObject;
}
