"""The five models in plain PyTorch, from their papers: the oracle of models-parity.test.ts.

Each function takes the weights by their state-dict names, the configuration, and the input, and returns the logits. They are written to be unlike the
models under test: loops over heads instead of reshapes, patches cut out instead of a strided convolution, rotations as complex numbers.
"""
import math

import torch
import torch.nn.functional as F


def mlp(w, config, x, training):
    layers = []
    for inputs, outputs in zip([config["inputs"], *config["hidden"]], config["hidden"]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
    net = torch.nn.Sequential(*layers, torch.nn.Linear(config["hidden"][-1], config["outputs"])).to(x.dtype)
    named = {name[len("layers.") :]: value for name, value in w.items()}
    return torch.nn.utils.stateless.functional_call(net, named, x.reshape(len(x), -1))


def resnet(w, config, x, training):
    def norm(x, name):
        running = w[f"{name}.running_mean"], w[f"{name}.running_var"]
        if training:
            w[f"{name}.num_batches_tracked"] += 1
        return F.batch_norm(x, *running, w[f"{name}.weight"], w[f"{name}.bias"], training, 0.1, 1e-5)

    def block(x, name, stride):
        y = F.relu(norm(F.conv2d(x, w[f"{name}.conv1.weight"], stride=stride, padding=1), f"{name}.bn1"))
        y = norm(F.conv2d(y, w[f"{name}.conv2.weight"], padding=1), f"{name}.bn2")
        if f"{name}.shortcut.0.weight" in w:
            x = norm(F.conv2d(x, w[f"{name}.shortcut.0.weight"], stride=stride), f"{name}.shortcut.1")
        elif stride != 1:
            x = F.max_pool2d(x, 1, stride)
            more = (y.shape[1] - x.shape[1]) // 2
            nothing = x.new_zeros(len(x), more, *x.shape[2:])
            x = torch.cat([nothing, x, nothing], 1)
        return F.relu(x + y)

    x = F.relu(norm(F.conv2d(x, w["conv1.weight"], padding=1), "bn1"))
    for stage in 1, 2, 3:
        for i in range((config["depth"] - 2) // 6):
            x = block(x, f"layer{stage}.{i}", 2 if stage > 1 and i == 0 else 1)
    return F.linear(F.adaptive_avg_pool2d(x, 1).flatten(1), w["linear.weight"], w["linear.bias"])


def attend(q, k, v, heads, causal):
    """Scaled dot-product attention of [tokens, heads * size], one sequence and one head at a time."""
    size = q.shape[-1] // heads
    share = q.shape[-1] // k.shape[-1]
    outputs = []
    for q, k, v in zip(q, k, v):
        mixed = []
        for head in range(heads):
            own = slice(head * size, (head + 1) * size)
            shared = slice(head // share * size, (head // share + 1) * size)
            scores = q[:, own] @ k[:, shared].T / math.sqrt(size)
            if causal:
                scores = scores + torch.full_like(scores, -math.inf).triu(1)
            mixed.append(F.softmax(scores, -1) @ v[:, shared])
        outputs.append(torch.cat(mixed, -1))
    return torch.stack(outputs)


def vit(w, config, x, training):
    def linear(x, name):
        return F.linear(x, w[f"{name}.weight"], w.get(f"{name}.bias"))

    def norm(x, name):
        return F.layer_norm(x, x.shape[-1:], w[f"{name}.weight"], w[f"{name}.bias"], 1e-12)

    patch = config["patchSize"]
    projection = w["vit.embeddings.patch_embeddings.projection.weight"].flatten(1)
    patches = F.unfold(x, patch, stride=patch).transpose(1, 2) @ projection.T + w["vit.embeddings.patch_embeddings.projection.bias"]
    token = w["vit.embeddings.cls_token"].repeat(len(x), 1, 1)
    x = torch.cat([token, patches], 1) + w["vit.embeddings.position_embeddings"]
    for i in range(config["numHiddenLayers"]):
        layer = f"vit.encoder.layer.{i}"
        y = norm(x, f"{layer}.layernorm_before")
        q, k, v = (linear(y, f"{layer}.attention.attention.{part}") for part in ("query", "key", "value"))
        x = x + linear(attend(q, k, v, config["numAttentionHeads"], False), f"{layer}.attention.output.dense")
        y = F.gelu(linear(norm(x, f"{layer}.layernorm_after"), f"{layer}.intermediate.dense"))
        x = x + linear(y, f"{layer}.output.dense")
    return linear(norm(x, "vit.layernorm")[:, 0], "classifier")


def gpt(w, config, x, training):
    def affine(x, name):
        return x @ w[f"{name}.weight"] + w[f"{name}.bias"]

    def norm(x, name):
        return F.layer_norm(x, x.shape[-1:], w[f"{name}.weight"], w[f"{name}.bias"], 1e-5)

    def gelu(x):
        return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))

    tokens = x
    x = w["transformer.wte.weight"][tokens] + w["transformer.wpe.weight"][: tokens.shape[1]]
    for i in range(config["numHiddenLayers"]):
        block = f"transformer.h.{i}"
        qkv = affine(norm(x, f"{block}.ln_1"), f"{block}.attn.c_attn")
        q, k, v = qkv.split(config["hiddenSize"], -1)
        x = x + affine(attend(q, k, v, config["numAttentionHeads"], True), f"{block}.attn.c_proj")
        x = x + affine(gelu(affine(norm(x, f"{block}.ln_2"), f"{block}.mlp.c_fc")), f"{block}.mlp.c_proj")
    x = norm(x, "transformer.ln_f")
    return x @ w.get("lm_head.weight", w["transformer.wte.weight"]).T


def llama_frequencies(config, size):
    base = config.get("ropeTheta", 10000)
    scaling = config.get("ropeScaling")
    frequencies = []
    for i in range(size // 2):
        f = 1 / base ** (2 * i / size)
        if scaling and scaling["type"] == "linear":
            f /= scaling["factor"]
        elif scaling:
            turns = scaling["originalMaxPositionEmbeddings"] * f / (2 * math.pi)
            low, high = scaling["lowFreqFactor"], scaling["highFreqFactor"]
            if turns < low:
                f /= scaling["factor"]
            elif turns <= high:
                blend = (turns - low) / (high - low)
                f = (1 - blend) * f / scaling["factor"] + blend * f
        frequencies.append(f)
    return torch.tensor(frequencies, dtype=torch.float64)


def llama(w, config, x, training):
    def linear(x, name):
        return F.linear(x, w[f"{name}.weight"], w.get(f"{name}.bias"))

    def norm(x, name):
        return w[f"{name}.weight"] * x / torch.sqrt(torch.mean(x * x, -1, keepdim=True) + 1e-6)

    heads = config["numAttentionHeads"]
    size = config.get("headDim", config["hiddenSize"] // heads)
    frequencies = llama_frequencies(config, size)

    def rotary(x):
        parts = x.reshape(*x.shape[:2], -1, 2, size // 2)
        angles = torch.outer(torch.arange(x.shape[1], dtype=torch.float64), frequencies)
        turn = torch.polar(torch.ones_like(angles), angles)[:, None].to(torch.complex128 if x.dtype == torch.float64 else torch.complex64)
        turned = torch.complex(parts[..., 0, :], parts[..., 1, :]) * turn
        return torch.stack([turned.real, turned.imag], -2).reshape(x.shape)

    x = F.embedding(x, w["model.embed_tokens.weight"], padding_idx=config.get("padTokenId"))
    for i in range(config["numHiddenLayers"]):
        layer = f"model.layers.{i}"
        y = norm(x, f"{layer}.input_layernorm")
        q, k, v = (linear(y, f"{layer}.self_attn.{part}_proj") for part in "qkv")
        # Query heads that share a key head stand next to each other.
        x = x + linear(attend(rotary(q), rotary(k), v, heads, True), f"{layer}.self_attn.o_proj")
        y = norm(x, f"{layer}.post_attention_layernorm")
        x = x + linear(F.silu(linear(y, f"{layer}.mlp.gate_proj")) * linear(y, f"{layer}.mlp.up_proj"), f"{layer}.mlp.down_proj")
    return norm(x, "model.norm") @ w.get("lm_head.weight", w["model.embed_tokens.weight"]).T


MODELS = {"mlp": mlp, "resnet": resnet, "vit": vit, "gpt": gpt, "llama": llama}


def run(case, decode, encode):
    """Output, gradients of sum(output * cotangent), and buffers after the call, of one case."""
    parameters = {name: decode(value).requires_grad_() for name, value in case["parameters"].items()}
    buffers = {name: decode(value) for name, value in case["buffers"].items()}
    output = MODELS[case["model"]]({**parameters, **buffers}, case["config"], decode(case["input"]), case["training"])
    (output * decode(case["cotangent"])).sum().backward()
    return {
        "output": encode(output),
        "gradients": {name: encode(value.grad) for name, value in parameters.items()},
        "buffers": {name: encode(value) for name, value in buffers.items()},
    }
