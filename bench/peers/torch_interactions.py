"""Local interaction bases and principal components of a ReLU perceptron in PyTorch, float64, by the closed form.

FOLDER holds points.npy, weight{i}.npy and bias{i}.npy. Reads a case a line: "lib" or "pca" answers the seconds it took, "largest lib" the largest size among the directions of the input.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch

folder, threads = Path(sys.argv[1]), int(sys.argv[2])
torch.set_num_threads(threads)
torch.set_grad_enabled(False)
print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)

THRESHOLD = 1e-11


def load(name):
    return torch.from_numpy(np.load(folder / name)).double()


def eigen(matrix):
    values, vectors = torch.linalg.eigh(matrix)
    values, vectors = values.flip(0), vectors.flip(1)
    kept = int((values > THRESHOLD * values[0]).sum())
    return values[:kept], vectors[:, :kept]


def bases(kind):
    weights = [load(f"weight{i}.npy").T for i in range(len(list(folder.glob("weight*.npy"))))]
    biases = [load(f"bias{i}.npy") for i in range(len(weights))]
    f = [load("points.npy")]
    start = time.perf_counter()
    gates = []
    for i, (weight, bias) in enumerate(zip(weights, biases)):
        pre = f[-1] @ weight + bias
        last = i == len(weights) - 1
        gates.append(torch.ones_like(pre) if last else (pre > 0).double())
        f.append(pre if last else pre.relu())
    n = len(f[0])
    c = torch.eye(f[-1].shape[1], dtype=torch.float64)
    sizes = None
    for layer in reversed(range(len(weights))):
        about = f[layer] - f[layer].mean(0)
        d, u = eigen(about.T @ about / n)
        if kind == "pca":
            sizes = d
            continue
        together = gates[layer].T @ gates[layer] / n
        k = weights[layer] @ (together * (c @ c.T)) @ weights[layer].T
        back = d.sqrt()[:, None] * u.T
        sizes, v = eigen(back @ k @ back.T)
        c = u / d.sqrt() @ v * sizes.sqrt()
    return time.perf_counter() - start, float(sizes[0])


largest = {}
for line in sys.stdin:
    what, *rest = line.split()
    if what == "largest":
        print(largest[rest[0]], flush=True)
        continue
    elapsed, largest[what] = bases(what)
    print(elapsed, flush=True)
