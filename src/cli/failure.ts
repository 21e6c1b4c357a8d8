import { UsageError } from "../recipe/usage-error.js";
import type { Paint } from "./output.js";

/** 2 for wrong usage, 130 for a run that was interrupted with its state saved, 1 for everything else. */
export function exitCode(error: unknown): number {
  if (error instanceof UsageError) return 2;
  return error instanceof Error && error.name === "RunInterrupted" ? 130 : 1;
}

/** One clear paragraph; with TESSERA_DEBUG=1 the stack and the causes as well. */
export function failureText(error: unknown, paint: Paint): string {
  const interrupted = exitCode(error) === 130;
  const text = `${interrupted ? "" : paint.red("error: ")}${messageOf(error)}`;
  const debug = Boolean(process.env["TESSERA_DEBUG"]) && error instanceof Error;
  return debug ? `${text}\n\n${stackOf(error)}` : text;
}

export function failureJson(error: unknown): unknown {
  return { error: { name: error instanceof Error ? error.name : "Error", message: messageOf(error), exitCode: exitCode(error) } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\ncaused by ${stackOf(error.cause)}` : stack;
}
