import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Subject } from "./interleave.js";
import { pythonWithTorch } from "./python-with-torch.js";

/** A peer's process: it measures one case when asked and then waits, so that ours and its measurements can alternate. */
export interface Peer {
  name: string;
  version: string;
  /** The peer's measurement of a case: the seconds a call. */
  subject(name: string): Subject;
  /** The number that the peer answers to a case. */
  ask(what: string): Promise<number>;
  close(): void;
}

const FOLDER = new URL("../../../bench/peers/", import.meta.url);

/** Starts `bench/peers/SCRIPT`. It prints {name, version} first; for each line it reads (a case) it prints a number, for most of them the seconds a call. */
export async function startPeer(script: string, args: readonly string[] = [], python = pythonWithTorch()): Promise<Peer> {
  const child: ChildProcessWithoutNullStreams = spawn(python, [fileURLToPath(new URL(script, FOLDER)), ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`the peer ${script} stopped: ${errors.slice(-2000)}`);
    return value as string;
  };
  const { name, version } = JSON.parse(await next()) as { name: string; version: string };
  const ask = async (what: string): Promise<number> => {
    child.stdin.write(`${what}\n`);
    const answer = await next();
    const number = Number(answer);
    if (!Number.isFinite(number)) throw new Error(`the peer ${script} answered "${answer}" to "${what}"; expected a number`);
    return number;
  };
  return { name, version, ask, subject: (what) => ({ run: () => ask(what) }), close: () => child.stdin.end() };
}
