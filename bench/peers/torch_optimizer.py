"""PyTorch in Python: optimizer steps over three square parameters. Reads "RULE FORM SIDE THREADS" a line, answers the seconds a step.

RULE: adam, adamw or sgd (momentum 0.9). FORM: default, or foreach (one call for all the tensors).
"""
import json
import sys

import torch
from turn import per_call

print(json.dumps({"name": "PyTorch", "version": torch.__version__}), flush=True)
torch.set_flush_denormal(True)
torch.manual_seed(0)

RULES = {
    "adam": lambda parameters, form: torch.optim.Adam(parameters, lr=1e-3, **form),
    "adamw": lambda parameters, form: torch.optim.AdamW(parameters, lr=1e-3, **form),
    "sgd": lambda parameters, form: torch.optim.SGD(parameters, lr=1e-3, momentum=0.9, **form),
}
FORMS = {"default": {}, "foreach": {"foreach": True}}
made = {}


def optimizer(rule, form, side):
    parameters = [torch.randn(side, side, requires_grad=True) for _ in range(3)]
    for parameter in parameters:
        parameter.grad = torch.randn(side, side)
    return RULES[rule](parameters, FORMS[form])


for line in sys.stdin:
    rule, form, side, threads = line.split()
    torch.set_num_threads(int(threads))
    key = (rule, form, int(side))
    if key not in made:
        made[key] = optimizer(*key)
    print(per_call(made[key].step), flush=True)
