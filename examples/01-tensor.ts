// Tensors: made from arrays, computed with, read back. Every operator of PyTorch is a method and a function, in camelCase.
import { cat, matmul, memoryStats, scope, tensor } from "../src/index.js";

const x = tensor([[1, 2, 3], [4, 5, 6]]);
console.log(x.shape, x.dtype); // [ 2, 3 ] float32
console.log(String(x.mul(2).add(1)));

// Keyword arguments go into one object; results with several parts come as tuples.
console.log(x.sum(1, { keepdim: true }).toArray()); // [ [ 6 ], [ 15 ] ]
const [values, indices] = x.max(1);
console.log(values.toArray(), indices.toArray()); // [ 3, 6 ] [ 2, 2 ]
console.log(cat([x, x], 0).shape, matmul(x, x.t()).toArray()); // [ 4, 3 ] [ [ 14, 32 ], [ 32, 77 ] ]

// A scope frees what was made inside, except what it returns.
const before = memoryStats().tensors;
const norm = scope(() => x.mul(x).sum().sqrt());
console.log(norm.toNumber().toFixed(4), memoryStats().tensors - before); // 9.5394 1

// A bad call says which operator refused which shapes.
try {
  x.matmul(x);
} catch (error) {
  console.log((error as Error).message);
}
