import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { cacheFolder, findDataSet } from "./cache.js";
import { sha256 } from "./checksum.js";
import { CIFAR10_FILES, CIFAR10_FOLDER, readCifar10Bytes } from "./cifar10-files.js";
import { DataError, dataError } from "./data-error.js";
import { installDataSet } from "./install-data-set.js";
import { lastLines, runCommand } from "./run-command.js";

const OFFICIAL = {
  url: "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
  sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
};

/**
 * Puts CIFAR-10's binary version into the cache and returns its folder. It comes from `from`: the folder `cifar-10-batches-bin`, the folder that
 * holds it, or the tar file. An archive is compared with the official one's sha256, and `log` is told if it is another; every file's size and
 * labels must be right in any case.
 *
 * @throws DataError if it is neither in the cache nor given (with where to find it), or a file is not of the binary layout
 */
export async function fetchCifar10(options: { from?: string; log: (line: string) => void }): Promise<string> {
  const location = join(cacheFolder(), "cifar-10");
  const there = join(location, CIFAR10_FOLDER);
  if (options.from === undefined) {
    if (!CIFAR10_FILES.every((file) => existsSync(join(there, file)))) {
      throw new DataError(
        `cifar-10: expected a copy in ${there}, found none. Download ${OFFICIAL.url} and type ` +
          "`tessera data get cifar-10 --from FILE`, with the tar file or its unpacked folder.",
      );
    }
    check(there);
  } else if (isFolder(options.from)) {
    copyFrom(options.from, location);
  } else {
    await unpack(options.from, location, options.log);
  }
  return there;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw dataError(path, `the folder ${CIFAR10_FOLDER} or the tar file`, (error as Error).message, "Check the path given with --from.");
  }
}

function copyFrom(from: string, location: string): void {
  const source = basename(from) === CIFAR10_FOLDER ? from : join(from, CIFAR10_FOLDER);
  const chosen = findDataSet("cifar-10", CIFAR10_FILES, [source, from]);
  check(chosen);
  installDataSet(location, (folder) => {
    const target = join(folder, CIFAR10_FOLDER);
    mkdirSync(target);
    for (const file of CIFAR10_FILES) copyFileSync(join(chosen, file), join(target, file));
  });
}

async function unpack(archive: string, location: string, log: (line: string) => void): Promise<void> {
  if ((await sha256(archive)) !== OFFICIAL.sha256) log(`${archive} is not the official archive: accuracies may differ`);
  const work = mkdtempSync(join(tmpdir(), "tessera-cifar-10-"));
  try {
    const { code, output } = await runCommand("tar", ["-xf", archive, "-C", work]);
    if (code !== 0) throw dataError(archive, "a sound tar file", lastLines(output), "Download it again.");
    copyFrom(work, location);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function check(folder: string): void {
  for (const file of CIFAR10_FILES) readCifar10Bytes(join(folder, file));
}
