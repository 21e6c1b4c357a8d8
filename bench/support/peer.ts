import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A peer's process: it measures one case when asked and then waits, so that ours and its measurements can alternate. */
export interface Peer {
  name: string;
  version: string;
  /** Seconds of one measurement of a case. */
  measure(name: string): Promise<number>;
  close(): void;
}

const FOLDER = new URL("../../../bench/peers/", import.meta.url);

function pythonWithTorch(): string {
  const candidates = [process.env.TESSERA_PYTHON, "/usr/bin/python3", "python3"].filter((name): name is string => name !== undefined);
  for (const python of candidates) if (spawnSync(python, ["-c", "import torch"], { stdio: "ignore" }).status === 0) return python;
  throw new Error("the peer is PyTorch in Python, which is not installed: apt-get install python3-torch, or set TESSERA_PYTHON");
}

/** Starts `bench/peers/SCRIPT`. It prints {name, version} first; for each line it reads (a case) it prints the seconds that case took. */
export async function startPeer(script: string, args: readonly string[] = []): Promise<Peer> {
  const child: ChildProcessWithoutNullStreams = spawn(pythonWithTorch(), [fileURLToPath(new URL(script, FOLDER)), ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`the peer ${script} stopped: ${errors.slice(-2000)}`);
    return value as string;
  };
  const { name, version } = JSON.parse(await next()) as { name: string; version: string };
  return {
    name,
    version,
    async measure(what) {
      child.stdin.write(`${what}\n`);
      return Number(await next());
    },
    close: () => child.stdin.end(),
  };
}
