"""PyTorch in Python: what calling an operator on one-element tensors costs. Reads a case a line, answers the seconds a call."""
import json
import sys

import torch
from turn import per_call

CALLS = int(sys.argv[1])
torch.set_num_threads(1)
print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)

a, b = torch.ones(1), torch.ones(1)
g = torch.ones(1, requires_grad=True)


def add():
    for _ in range(CALLS):
        torch.add(a, b)


def relu():
    for _ in range(CALLS):
        torch.relu(a)


def add_number():
    for _ in range(CALLS):
        torch.add(a, 2)


def total():
    for _ in range(CALLS):
        torch.sum(a)


def multiply_in_place():
    for _ in range(CALLS):
        a.mul_(b)


def add_with_gradient():
    for _ in range(CALLS):
        torch.add(g, b)


CASES = {
    "add(a, b)": add,
    "relu(a)": relu,
    "add(a, 2)": add_number,
    "sum(a)": total,
    "mul_(a, b)": multiply_in_place,
    "add(a, b) with gradient": add_with_gradient,
}

for line in sys.stdin:
    print(per_call(CASES[line.strip()], CALLS), flush=True)
