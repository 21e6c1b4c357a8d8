import type { Output } from "./output.js";

/** A flag of a command. */
export interface Flag {
  type: "boolean" | "string";
  /** What the value is called in the help: `DIR`. */
  value?: string;
  /** May be given several times. */
  multiple?: boolean;
  description: string;
}

/** What a command was called with, checked against its flags. */
export interface Call {
  /** The words that are not flags. */
  words: string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): string[];
}

/** One command of `tessera`, one file each. */
export interface Command {
  name: string;
  /** What stands after the name in the usage line. */
  usage: string;
  description: string;
  flags: Record<string, Flag>;
  /** The most words it takes. */
  words: number;
  examples: string[];
  /** @returns the exit code. */
  run(call: Call, output: Output): Promise<number>;
}

/** Flags that every command has. */
export const COMMON_FLAGS: Record<string, Flag> = {
  json: { type: "boolean", description: "Print one JSON object on stdout" },
  help: { type: "boolean", description: "Show this help" },
};
