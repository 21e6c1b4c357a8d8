import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder, findDataSet } from "./cache.js";

const DEBIAN_PACKAGE = "dataset-fashion-mnist";
const DEBIAN_FOLDER = "/usr/share/datasets/fashion-mnist";

/** The files of the data set and the sha256 of what each holds once decompressed (compressors differ, contents do not). */
export const FASHION_MNIST_FILES: Readonly<Record<string, string>> = {
  "train-images-idx3-ubyte.gz": "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
  "train-labels-idx1-ubyte.gz": "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
  "t10k-images-idx3-ubyte.gz": "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
  "t10k-labels-idx1-ubyte.gz": "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
};

/**
 * The folder that holds all four files.
 *
 * @throws DataError if there is none
 */
export function fashionMnistFolder(): string {
  const known = [join(cacheFolder(), "fashion-mnist"), DEBIAN_FOLDER];
  const files = Object.keys(FASHION_MNIST_FILES);
  const there = known.find((folder) => files.every((file) => existsSync(join(folder, file))));
  return there ?? findDataSet("fashion-mnist", files, [...known, ...installedFolders(files[0] as string)]);
}

/** Where dpkg says it put `file`, should Debian ever move it. */
function installedFolders(file: string): string[] {
  try {
    const listed = execFileSync("dpkg", ["-L", DEBIAN_PACKAGE], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return listed
      .split("\n")
      .filter((path) => path.endsWith(`/${file}`))
      .map((path) => dirname(path));
  } catch {
    // No dpkg, or no such package: there is nowhere else to look.
    return [];
  }
}
