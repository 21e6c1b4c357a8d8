import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** How a command ended: its exit code (-1 if it could not be started) and what it wrote to both streams. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program without a shell and without input, and waits for its end. Never throws: a failure is a code other than 0. */
export async function runCommand(command: string, args: readonly string[], options: { folder?: string } = {}): Promise<CommandResult> {
  try {
    const { stdout, stderr } = await execute(command, args, { cwd: options.folder, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = "", stderr = "", message } = error as Error & { code?: number | string; stdout?: string; stderr?: string };
    return { code: typeof code === "number" ? code : -1, output: stdout + stderr || message };
  }
}

/** The last lines of a command's output, for a message. */
export function lastLines(output: string, count = 4): string {
  return output.trim().split("\n").slice(-count).join(" | ");
}
