import { z } from "zod";
import { isPlainObject, valueAt, type PlainObject } from "./plain-object.js";

/** One setting of a recipe, as the command line and the documentation show it. */
export interface Setting {
  /** Dotted name, `optimizer.lr`. */
  name: string;
  description: string;
  /** What values it takes, in words: `integer ≥ 1`, `index | random | mixer`. */
  type: string;
  default: unknown;
}

/** The settings' JSON schema as a user writes them (before defaults are filled in). */
export function settingsSchema(schema: z.ZodObject): PlainObject {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as PlainObject;
}

/** Every leaf setting of a schema, in the order of its declaration. The schema must parse `{}`, as a recipe's does. */
export function settingList(schema: z.ZodObject): Setting[] {
  const defaults: unknown = schema.parse({});
  const settings: Setting[] = [];
  const visit = (node: PlainObject, path: string[]): void => {
    const properties = childProperties(node);
    if (properties !== null) {
      for (const [key, child] of Object.entries(properties)) visit(child, [...path, key]);
      return;
    }
    settings.push({
      name: path.join("."),
      description: typeof node.description === "string" ? node.description : "",
      type: typeText(node),
      default: valueAt(defaults, path),
    });
  };
  visit(settingsSchema(schema), []);
  return settings;
}

/** The named properties of an object schema; null when the schema is a leaf (a value, an array, a record). */
export function childProperties(node: PlainObject): Record<string, PlainObject> | null {
  if (!isPlainObject(node.properties) || isPlainObject(node.additionalProperties)) return null;
  return node.properties as Record<string, PlainObject>;
}

function typeText(node: PlainObject): string {
  if (Array.isArray(node.enum)) return node.enum.map(literal).join(" | ");
  if ("const" in node) return literal(node.const);
  const options = node.anyOf ?? node.oneOf;
  if (Array.isArray(options)) return options.map((option: PlainObject) => typeText(option)).join(" | ");
  if (node.type === "array") return isPlainObject(node.items) ? `list of ${typeText(node.items)}` : "list";
  if (node.type === "integer" || node.type === "number") return node.type + rangeText(node);
  return typeof node.type === "string" ? node.type : "any value";
}

function literal(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function rangeText(node: PlainObject): string {
  const bound = (sign: string, value: unknown): string =>
    typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? ` ${sign} ${value}` : "";
  const low = bound(">", node.exclusiveMinimum) || bound("≥", node.minimum);
  const high = bound("<", node.exclusiveMaximum) || bound("≤", node.maximum);
  return low && high ? `${low},${high}` : low + high;
}
