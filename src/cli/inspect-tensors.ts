import { formatTable } from "../recipe/index.js";
import { openSafetensors } from "../tensor/index.js";
import { byteText } from "./byte-text.js";
import type { Output } from "./output.js";

/** Prints the tensors of a safetensors file or index, from their headers. */
export function inspectTensors(path: string, output: Output): number {
  const file = openSafetensors(path);
  try {
    const tensors = file.keys().map((name) => ({ name, ...file.entry(name) }));
    const elements = tensors.map(({ shape }) => shape.reduce((product, size) => product * size, 1));
    const total = { tensors: tensors.length, elements: sum(elements), bytes: sum(tensors.map((tensor) => tensor.byteLength)) };
    output.json({
      path,
      metadata: file.metadata,
      ...total,
      entries: tensors.map(({ name, dtype, shape, byteLength }) => ({ name, dtype, shape, byteLength })),
    });
    const columns = [
      { key: "name", label: "Tensor" },
      { key: "dtype", label: "Type" },
      { key: "shape", label: "Shape" },
      { key: "elements", label: "Elements" },
      { key: "size", label: "Size", align: "right" as const },
    ];
    const rows = tensors.map(({ name, dtype, shape, byteLength }, index) => ({
      name,
      dtype,
      shape: `[${shape.join(", ")}]`,
      elements: elements[index] ?? 0,
      size: byteText(byteLength),
    }));
    output.data(formatTable({ columns, rows }, output.paint));
    output.data(`\n${total.tensors} tensors, ${total.elements.toLocaleString("en-US")} elements, ${byteText(total.bytes)}`);
    for (const [key, value] of Object.entries(file.metadata)) output.data(`${output.paint.dim(key)}  ${brief(value)}`);
    return 0;
  } finally {
    file.close();
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Metadata may hold whole documents; `--json` gives them in full. */
function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 160)}… (${text.length} characters)` : line;
}
