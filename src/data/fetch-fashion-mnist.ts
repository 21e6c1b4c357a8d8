import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, findDataSet } from "./cache.js";
import { sha256 } from "./checksum.js";
import { DataError, dataError } from "./data-error.js";
import { FASHION_MNIST_FILES, fashionMnistFolder } from "./fashion-mnist-files.js";
import { installDataSet } from "./install-data-set.js";
import { lastLines, runCommand } from "./run-command.js";

const PACKAGE = "dataset-fashion-mnist";
const APT = ["apt-get", "install", "-y", PACKAGE];

/**
 * Makes Fashion-MNIST available and returns its folder: what is there already, else a copy of the four gzipped files in `from`, else
 * Debian's package.
 *
 * @throws DataError if apt may not be used (with the line to type) or a file's contents are not the known ones
 */
export async function fetchFashionMnist(options: { from?: string; log: (line: string) => void }): Promise<string> {
  if (options.from !== undefined) return copyFrom(options.from);
  if (!isInstalled()) await installPackage(options.log);
  const folder = fashionMnistFolder();
  await check(folder);
  return folder;
}

async function copyFrom(from: string): Promise<string> {
  const files = Object.keys(FASHION_MNIST_FILES);
  findDataSet("fashion-mnist", files, [from]);
  const location = join(cacheFolder(), "fashion-mnist");
  await check(from);
  installDataSet(location, (folder) => {
    for (const file of files) copyFileSync(join(from, file), join(folder, file));
  });
  return location;
}

async function check(folder: string): Promise<void> {
  for (const [file, expected] of Object.entries(FASHION_MNIST_FILES)) {
    const found = await sha256(join(folder, file), { gunzip: true });
    if (found !== expected) {
      throw dataError(join(folder, file), `contents with sha256 ${expected}`, found, `Remove it, or reinstall ${PACKAGE}, and try again.`);
    }
  }
}

function isInstalled(): boolean {
  try {
    fashionMnistFolder();
    return true;
  } catch {
    return false;
  }
}

async function installPackage(log: (line: string) => void): Promise<void> {
  const line = `sudo ${APT.join(" ")}`;
  const superuser = await superuserPrefix();
  if (superuser === undefined) {
    throw new DataError(
      `fashion-mnist: expected Debian's package ${PACKAGE}, found neither it nor the right to install it. Type \`${line}\` and try again; ` +
        "without apt, give the folder of the four gzipped files with --from.",
    );
  }
  log(`installing Debian's package ${PACKAGE}`);
  const install = (): ReturnType<typeof runCommand> => runCommand("env", ["DEBIAN_FRONTEND=noninteractive", ...superuser, ...APT]);
  let result = await install();
  if (result.code !== 0) {
    // On a new machine apt knows no packages before its first update.
    await runCommand("env", [...superuser, "apt-get", "update"]);
    result = await install();
  }
  if (result.code !== 0) {
    throw dataError("fashion-mnist", `\`${line}\` to succeed`, lastLines(result.output), "Type it yourself, or give the four gzipped files with --from.");
  }
}

/** What has to stand before a command that needs the superuser: nothing for the superuser; undefined if it cannot be had without a password. */
async function superuserPrefix(): Promise<string[] | undefined> {
  if ((await runCommand("apt-get", ["--version"])).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await runCommand("sudo", ["-n", "true"])).code === 0 ? ["sudo", "-n"] : undefined;
}
