"""PyTorch and NumPy in Python: one linear layer, forward plus input and weight gradients. Reads "FORM BATCH WIDTH THREADS" a line, answers the seconds a call.

dense: nn.Linear. classifier: one of ten outputs. masked: its weight times a 75 % sparse mask. csr: a CSR weight; PyTorch gives its gradients as dense products, so this is forward only.
numpy: the three products by NumPy's BLAS.
"""
import json
import sys

import numpy as np
import torch
from torch import nn
from turn import per_call

print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)
torch.set_flush_denormal(True)
torch.manual_seed(0)


def dense(batch, width, outputs=None):
    layer = nn.Linear(width, outputs or width)
    x, g = torch.randn(batch, width, requires_grad=True), torch.randn(batch, outputs or width)

    def call():
        x.grad = layer.weight.grad = layer.bias.grad = None
        layer(x).backward(g)

    return call


def masked(batch, width):
    layer = nn.Linear(width, width)
    mask = (torch.rand(width, width) < 0.25).float()
    x, g = torch.randn(batch, width, requires_grad=True), torch.randn(batch, width)

    def call():
        x.grad = layer.weight.grad = layer.bias.grad = None
        nn.functional.linear(x, layer.weight * mask, layer.bias).backward(g)

    return call


def inference(batch, width):
    layer = nn.Linear(width, width)
    x = torch.randn(batch, width)

    def call():
        with torch.no_grad():
            layer(x)

    return call


def csr(batch, width):
    weight = (torch.randn(width, width) * (torch.rand(width, width) < 0.25)).to_sparse_csr()
    x = torch.randn(width, batch)
    return lambda: weight @ x


def numpy(batch, width):
    x, g, w = (np.random.randn(*shape).astype(np.float32) for shape in ((batch, width), (batch, width), (width, width)))

    def call():
        return x @ w.T, g @ w, g.T @ x

    return call


FORMS = {"dense": dense, "classifier": lambda batch, width: dense(batch, width, 10), "masked": masked, "csr": csr, "numpy": numpy, "inference": inference}
made = {}

for line in sys.stdin:
    form, batch, width, threads = line.split()
    torch.set_num_threads(int(threads))
    key = (form, int(batch), int(width))
    if key not in made:
        made[key] = FORMS[form](int(batch), int(width))
    print(per_call(made[key]), flush=True)
