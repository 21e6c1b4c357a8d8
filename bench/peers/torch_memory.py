"""PyTorch in Python: bytes of weights, gradients and AdamW's state of 784-1024-1024-1024-10 after one step. Reads "dense BATCH" a line, answers the bytes."""
import json
import sys

import torch
from torch import nn

print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)


def dense(batch):
    widths = [784, 1024, 1024, 1024, 10]
    layers = []
    for before, after in zip(widths[:-1], widths[1:]):
        layers += [nn.Linear(before, after), nn.ReLU()]
    model = nn.Sequential(*layers[:-1])
    optimizer = torch.optim.AdamW(model.parameters())
    nn.functional.cross_entropy(model(torch.randn(batch, 784)), torch.randint(0, 10, (batch,))).backward()
    optimizer.step()
    kept = list(model.parameters()) + [parameter.grad for parameter in model.parameters()]
    kept += [value for state in optimizer.state.values() for value in state.values() if torch.is_tensor(value)]
    return sum(tensor.element_size() * tensor.nelement() for tensor in kept)


NETWORKS = {"dense": dense}

for line in sys.stdin:
    network, batch = line.split()
    print(NETWORKS[network](int(batch)), flush=True)
