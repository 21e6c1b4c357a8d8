import { closest } from "fastest-levenshtein";
import { DataError } from "./data-error.js";
import { dataSets } from "./data-sets.js";
import { fetchCifar10 } from "./fetch-cifar10.js";
import { fetchFashionMnist } from "./fetch-fashion-mnist.js";
import { fetchMnist } from "./fetch-mnist.js";

const FETCHERS = new Map([
  ["fashion-mnist", fetchFashionMnist],
  ["mnist", fetchMnist],
  ["cifar-10", fetchCifar10],
]);

/**
 * Makes a data set available: what `tessera data get NAME` does. What is there already is checked, and fetched again if it can be and is damaged.
 *
 * @param options.from a folder or file to take it from
 * @param options.log is told what is being done, a line at a time
 * @returns the folder it lies in
 * @throws DataError if there is no such data set (naming the nearest), it cannot be fetched, or its checksum or layout is wrong
 */
export async function fetchDataSet(name: string, options: { from?: string; log?: (line: string) => void } = {}): Promise<string> {
  const fetcher = FETCHERS.get(name);
  if (fetcher === undefined) {
    const names = dataSets().map((entry) => entry.name);
    throw new DataError(`data set ${name}: expected one of ${names.join(", ")}. Did you mean ${closest(name, names)}?`);
  }
  return fetcher({ from: options.from, log: options.log ?? (() => undefined) });
}
