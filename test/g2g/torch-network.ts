import type { Tensor } from "../../src/tensor/index.js";
import { decode, encode } from "../nn/support.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";

/** A file and a batch of inputs for its network. */
export interface TorchCase {
  path: string;
  x: Tensor;
}

/** Python's side: `read(path) -> (tensors, metadata)` of a safetensors file, and the module `Patches` before the first junction. */
const PYTHON_NETWORK = `${PYTHON_TENSORS}
from torch import nn
names = {"F32": "float32", "I64": "int64", "U8": "uint8"}
def read(path):
    raw = open(path, "rb").read()
    size = 8 + int.from_bytes(raw[:8], "little")
    entries = json.loads(raw[8:size])
    metadata = entries.pop("__metadata__")
    def tensor(e):
        begin, end = e["data_offsets"]
        return torch.frombuffer(bytearray(raw[size + begin:size + end]), dtype=getattr(torch, names[e["dtype"]])).reshape(e["shape"])
    return {name: tensor(e) for name, e in entries.items()}, metadata
class Patches(nn.Module):
    def __init__(self, i):
        super().__init__()
        self.conv = nn.Conv2d(i["channels"], i["features"], i["patch"], stride=i["patch"])
    def forward(self, x):
        return torch.relu(self.conv(x)).permute(0, 2, 3, 1).flatten(1)
`;

/** What PyTorch's own layers compute from files of dense models: `load_state_dict` with the files' names, nothing renamed. */
export function torchDense(cases: readonly TorchCase[]): Tensor[] {
  return logits(cases, `
class Dense(nn.Module):
    def __init__(self, tensors, config):
        super().__init__()
        if config["input"]["kind"] == "patches": self.encoder = Patches(config["input"])
        sizes = [tensors["junctions.0.weight"].shape[1]] + [config["width"]] * config["junctions"]
        self.junctions = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.classifier = nn.Linear(config["width"], config["classes"])
    def forward(self, x):
        x = self.encoder(x) if hasattr(self, "encoder") else x.flatten(1)
        for junction in self.junctions: x = torch.relu(junction(x))
        return self.classifier(x)
def compute(path, x):
    tensors, metadata = read(path)
    assert metadata["format"] == "pt"
    model = Dense(tensors, json.loads(metadata["tessera"])["config"])
    model.load_state_dict(tensors)
    return model(x)`);
}

/** What the usual CIFAR ResNet, written in PyTorch, computes from files of dense residual networks, in evaluation mode. */
export function torchResNet(cases: readonly TorchCase[]): Tensor[] {
  return logits(cases, `
import torch.nn.functional as F
def conv(inputs, outputs, stride=1): return nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1, self.bn1 = conv(inputs, outputs, stride), nn.BatchNorm2d(outputs)
        self.conv2, self.bn2 = conv(outputs, outputs), nn.BatchNorm2d(outputs)
        self.stride, self.zeros = stride, (outputs - inputs) // 2
    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(y + F.pad(x[:, :, ::self.stride, ::self.stride], (0, 0, 0, 0, self.zeros, self.zeros)))
class ResNet(nn.Module):
    def __init__(self, config):
        super().__init__()
        a, b, c = (int(channels * config["width"]) for channels in (16, 32, 64))
        stage = lambda i, o, s: nn.Sequential(*(Block(o if k else i, o, 1 if k else s) for k in range((config["depth"] - 2) // 6)))
        self.conv1, self.bn1 = conv(config["inChannels"], a), nn.BatchNorm2d(a)
        self.layer1, self.layer2, self.layer3 = stage(a, a, 1), stage(a, b, 2), stage(b, c, 2)
        self.linear = nn.Linear(c, config["classes"])
    def forward(self, x):
        return self.linear(self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x)))))).mean((2, 3)))
def compute(path, x):
    tensors, metadata = read(path)
    assert metadata["format"] == "pt"
    model = ResNet(json.loads(metadata["tessera"])["config"])
    model.load_state_dict(tensors)
    return model.eval()(x)`);
}

/** What PyTorch computes from files of `saveNetwork`, whose topology it rebuilds by what docs/g2gnet.md says of them. */
export function torchNetwork(cases: readonly TorchCase[]): Tensor[] {
  return logits(cases, `
import numpy
def compute(path, x):
    tensors, metadata = read(path)
    header = json.loads(metadata["tessera"])
    assert header["format"] == "tessera-g2g-1"
    if header["config"]["input"]["kind"] == "patches":
        encoder = Patches(header["config"]["input"])
        encoder.load_state_dict({name[8:]: t for name, t in tensors.items() if name.startswith("encoder.")})
        x = encoder(x)
    for k, j in enumerate(header["junctions"]):
        weight, bias = tensors[f"junctions.{k}.weight"], tensors[f"junctions.{k}.bias"]
        if j["kind"] == "edges":
            mask = torch.from_numpy(numpy.unpackbits(tensors[f"junctions.{k}.mask"].numpy(), axis=1, count=j["inputs"]))
            assert int(mask.sum()) == j["edges"]
            weight = weight * mask
        if j["kind"] == "tiles":
            side, fan_in = j["tile"], j["fanIn"]
            dense = torch.zeros(j["outputs"], -(-j["inputs"] // side) * side)
            for t, column in enumerate(tensors[f"junctions.{k}.columns"].tolist()):
                row = t // fan_in
                dense[row * side:(row + 1) * side, column * side:(column + 1) * side] = weight[t].T
            weight = dense[:, :j["inputs"]]
        x = torch.relu(nn.functional.linear(x, weight, bias))
    return nn.functional.linear(x, tensors["classifier.weight"], tensors["classifier.bias"])`);
}

/** @param compute defines `compute(path, x) -> logits` */
function logits(cases: readonly TorchCase[], compute: string): Tensor[] {
  const script = `${PYTHON_NETWORK}${compute}\nprint(json.dumps([encode(compute(case["path"], decode(case["x"]))) for case in data]))`;
  return (runPython(script, cases.map(({ path, x }) => ({ path, x: encode(x) }))) as EncodedTensor[]).map(decode);
}
