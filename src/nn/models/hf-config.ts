import { z } from "zod";
import { ACTIVATION_NAMES, type ActivationName } from "../layers/activations.js";

/** Fields that Hugging Face configurations share. */
export const size = z.int().positive();
export const probability = z.number().min(0).max(1);
export const activationName = z.enum(ACTIVATION_NAMES as [ActivationName, ...ActivationName[]]);

/** A field whose other values change the network in a way that is not built here. */
export function only<const T extends number | boolean>(value: T) {
  return z.literal(value, { error: () => `only ${JSON.stringify(value)} is supported` }).default(value);
}

/**
 * Reads the parsed content of a Hugging Face `config.json`; fields that the schema does not name are ignored.
 *
 * @throws Error listing every field that is missing, of the wrong kind or unsupported.
 */
export function readHfConfig<T>(caller: string, schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const found = lookUp(json, path);
    const state = found === undefined ? "missing" : `found ${JSON.stringify(found)}`;
    return `  ${path.length === 0 ? "(the whole)" : path.join(".")}: ${state}; ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  });
  throw new Error([`${caller}: this config.json does not describe a model that can be built here:`, ...lines].join("\n"));
}

function lookUp(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), json);
}
