import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { UsageError } from "./usage-error.js";

// A lock is a file whose name tells its owner: .lock.HOST.PID.START. Each process first puts down its own and then looks for
// others: of two that arrive together at least the later sees the earlier, so never do both go on (at worst both give up).
// START (ticks after boot) tells a living owner from a stranger that was given a dead owner's process id.
const PATTERN = /^\.lock\.(.+)\.(\d+)\.(\d+)$/;

/**
 * Makes this process the only one that writes a folder. The lock of a process that died is taken over.
 * @returns the function that gives the lock back.
 * @throws UsageError when a living process, or one on another machine, holds it.
 */
export function lockRunFolder(folder: string): () => void {
  const mine = `.lock.${hostname()}.${process.pid}.${startTime(process.pid)}`;
  const release = (): void => rmSync(join(folder, mine), { force: true });
  try {
    const file = openSync(join(folder, mine), "wx");
    writeSync(file, `process ${process.pid} on ${hostname()} is writing this run\n`);
    closeSync(file);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw new UsageError(`run folder ${folder}: this process has it open already`);
    throw error;
  }
  for (const name of readdirSync(folder)) {
    const match = PATTERN.exec(name);
    if (match === null || name === mine) continue;
    const [, host = "", pid = "", start = ""] = match;
    if (host === hostname() && !isAlive(Number(pid), Number(start))) {
      rmSync(join(folder, name), { force: true });
      continue;
    }
    release();
    const advice = host === hostname() ? "wait for it to end, or stop it" : `if that machine no longer runs it, delete ${join(folder, name)}`;
    throw new UsageError(`run folder ${folder}: process ${pid} on ${host} is writing it; ${advice}, or choose another folder with --out`);
  }
  return release;
}

function isAlive(pid: number, start: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM"; // It lives, under another user.
  }
  return startTime(pid) === start;
}

/** When a process began, in clock ticks after boot (field 22 of /proc/PID/stat); 0 where the system does not tell. */
function startTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the command in parentheses, may hold spaces: count from the last parenthesis.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? 0);
  } catch {
    return 0;
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
