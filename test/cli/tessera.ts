import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export const PROGRAM = fileURLToPath(new URL("../../../bin/tessera.js", import.meta.url));
/** A recipe without the engine. */
export const TINY = fileURLToPath(new URL("../recipe/support/tiny-recipe.js", import.meta.url));

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

interface Place {
  cwd?: string;
  env?: Record<string, string>;
  program?: string;
}

/** Runs the program to its end. */
export function tessera(args: string[], place: Place = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [place.program ?? PROGRAM, ...args], { encoding: "utf8", cwd: place.cwd, env: { ...process.env, ...place.env } });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the program and waits until its stderr says `word`. */
export async function startTessera(args: string[], word: string): Promise<{ child: ChildProcess; ended: Promise<Outcome> }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  const said = new Promise<void>((resolve) => {
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
      if (err.includes(word)) resolve();
    });
  });
  const ended = once(child, "close").then(([code]): Outcome => ({ code: code as number | null, out, err }));
  await Promise.race([said, ended]);
  return { child, ended };
}
