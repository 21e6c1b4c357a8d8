"""Weight matching of Git Re-Basin (Ainsworth et al., 2023, algorithm 1) with NumPy and SciPy's solver, for perceptrons.

Reads a case a line. "match FOLDER SEED SWEEPS": matches the networks FOLDER/{a,b}{layer}.npy, weights [outputs, inputs] without biases, in at most so many
sweeps, and answers the seconds it took.
"assign FOLDER": assigns FOLDER/similarity.npy, likewise. "objective": what the last matching reached, the sum over layers of <A, permuted B>. "sweeps": how many it took.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment

print(json.dumps({"name": "Git Re-Basin in NumPy and SciPy", "version": f"{np.__version__}, {scipy.__version__}"}), flush=True)


def matching(a, b, rng, sweeps):
    """The permutations of the hidden layers, and the sweeps it took."""
    hidden = [weight.shape[0] for weight in a[:-1]]
    orders = [np.arange(n) for n in hidden]
    for sweep in range(sweeps):
        progress = False
        for layer in rng.permutation(len(hidden)):
            incoming = b[layer] if layer == 0 else b[layer][:, orders[layer - 1]]
            outgoing = b[layer + 1] if layer + 1 == len(hidden) else b[layer + 1][orders[layer + 1]]
            similarity = a[layer] @ incoming.T + a[layer + 1].T @ outgoing
            order = linear_sum_assignment(similarity, maximize=True)[1]
            rows = np.arange(len(order))
            before, after = similarity[rows, orders[layer]].sum(dtype=np.float64), similarity[rows, order].sum(dtype=np.float64)
            # float32 sums: smaller gains are rounding
            progress = progress or after > before + 1e-7 * abs(before)
            orders[layer] = order
        if not progress:
            break
    return orders, sweep + 1


def objective(a, b, orders):
    total = 0.0
    for layer, weight in enumerate(b):
        moved = weight if layer == 0 else weight[:, orders[layer - 1]]
        moved = moved if layer == len(orders) else moved[orders[layer]]
        total += (a[layer] * moved).sum(dtype=np.float64)
    return total


networks = {}
reached = swept = 0

for line in sys.stdin:
    what, *rest = line.split()
    if what == "objective":
        print(reached, flush=True)
        continue
    if what == "sweeps":
        print(swept, flush=True)
        continue
    folder = Path(rest[0])
    if what == "assign":
        similarity = np.load(folder / "similarity.npy")
        start = time.perf_counter()
        linear_sum_assignment(similarity, maximize=True)
        print(time.perf_counter() - start, flush=True)
        continue
    if folder not in networks:
        layers = range(len(list(folder.glob("a*.npy"))))
        networks[folder] = [[np.load(folder / f"{name}{i}.npy") for i in layers] for name in "ab"]
    a, b = networks[folder]
    start = time.perf_counter()
    orders, swept = matching(a, b, np.random.default_rng(int(rest[1])), int(rest[2]))
    elapsed = time.perf_counter() - start
    reached = objective(a, b, orders)
    print(elapsed, flush=True)
