import { openFile, type SafetensorsFile } from "./safetensors-file.js";
import { openIndex } from "./safetensors-index.js";
import type { Tensor } from "./tensor.js";

export { saveSafetensors, type SafetensorsFile } from "./safetensors-file.js";
export { saveShardedSafetensors } from "./safetensors-index.js";

/**
 * Opens a safetensors file, or a sharded checkpoint by its `….index.json`, to read tensors or rows of them one by one.
 *
 * @throws FileError when the file is missing, truncated, or its header lies; nothing beyond the file's real size is read or allocated.
 */
export function openSafetensors(path: string): SafetensorsFile {
  return path.endsWith(".json") ? openIndex(path) : openFile(path);
}

/** Reads all tensors of a file or a sharded checkpoint. @throws FileError as {@link openSafetensors}. */
export function loadSafetensors(path: string): Record<string, Tensor> {
  const file = openSafetensors(path);
  try {
    return file.loadAll();
  } finally {
    file.close();
  }
}
