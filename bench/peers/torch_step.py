"""PyTorch in Python: training steps. Reads "NETWORK THREADS" a line, answers the seconds a step.

mlp: 784-1024-1024-10, batch 128, Adam. dense: 784-1024-1024-1024-10, batch 256, AdamW. patches: 32x32 colour images, 16 patches of 64 features, then
the same three layers.
"""
import json
import sys

import torch
from torch import nn
from turn import per_call

print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)
torch.set_flush_denormal(True)
torch.manual_seed(0)


def perceptron(*widths):
    layers = []
    for before, after in zip(widths[:-1], widths[1:]):
        layers += [nn.Linear(before, after), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def training(model, optimizer, batch, shape=(784,)):
    inputs = torch.randn(batch, *shape)
    targets = torch.randint(0, 10, (batch,))

    def step():
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(inputs), targets).backward()
        optimizer.step()

    return step


mlp = perceptron(784, 1024, 1024, 10)
dense = perceptron(784, 1024, 1024, 1024, 10)
patches = nn.Sequential(nn.Conv2d(3, 64, 8, stride=8), nn.ReLU(), nn.Flatten(), perceptron(1024, 1024, 1024, 1024, 10))
NETWORKS = {
    "mlp": training(mlp, torch.optim.Adam(mlp.parameters()), 128),
    "dense": training(dense, torch.optim.AdamW(dense.parameters()), 256),
    "patches": training(patches, torch.optim.AdamW(patches.parameters()), 256, (3, 32, 32)),
}

for line in sys.stdin:
    network, threads = line.split()
    torch.set_num_threads(int(threads))
    print(per_call(NETWORKS[network]), flush=True)
