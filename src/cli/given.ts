import type { Call } from "./command.js";

/** A flag as a setting of the same name; nothing where it was left out. */
export function given(call: Call, name: string): Record<string, string> {
  const value = call.text(name);
  return value === undefined ? {} : { [name]: value };
}
