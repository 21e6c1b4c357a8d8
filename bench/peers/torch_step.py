"""PyTorch in Python: a training step of the MLP 784-1024-1024-10, batch 128, Adam. Reads a case a line, answers its seconds."""
import json
import sys
import time

import torch
from torch import nn

STEPS = int(sys.argv[1])
print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)
torch.set_flush_denormal(True)
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(784, 1024), nn.ReLU(), nn.Linear(1024, 1024), nn.ReLU(), nn.Linear(1024, 10))
optimizer = torch.optim.Adam(model.parameters())
inputs = torch.randn(128, 784)
targets = torch.randint(0, 10, (128,))

for line in sys.stdin:
    torch.set_num_threads(int(line.split()[0]))
    start = time.perf_counter()
    for _ in range(STEPS):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(inputs), targets).backward()
        optimizer.step()
    print(time.perf_counter() - start, flush=True)
