"""Writes tests/golden/<pack>-<slug>.json: what PyTorch computes, in float64, for every exercise that ships with Gradus.

Run with a Python that has PyTorch, such as Debian's `python3-torch`:  /usr/bin/python3 scripts/golden/pytorch.py
Gradients come from PyTorch's autograd, never from a formula of ours. Inputs are rounded so that the files stay small.
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch.nn.init import _calculate_fan_in_and_fan_out, calculate_gain

OUT = Path(__file__).resolve().parents[2] / "tests" / "golden"
torch.set_default_dtype(torch.float64)
random = np.random.default_rng(20150211)


def normal(*shape, mean=0.0, std=1.0, decimals=2):
    return torch.tensor(np.round(random.normal(mean, std, shape), decimals))


def uniform(low, high, *shape, decimals=2):
    return torch.tensor(np.round(random.uniform(low, high, shape), decimals))


def plain(value):
    """A tensor as shape and numbers; records and numbers as they are."""
    if isinstance(value, torch.Tensor):
        return {"shape": list(value.shape), "data": value.detach().flatten().tolist()}
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value


def case(name, function, args, expected):
    return {"name": name, "function": function, "args": [plain(arg) for arg in args], "expected": plain(expected)}


def gradients(output, upstream, inputs):
    """d<upstream, output>/d(input) for each of the inputs, by autograd."""
    return torch.autograd.grad((output * upstream).sum(), inputs)


def leaf(value):
    return value.clone().requires_grad_()


def write(pack, slug, cases):
    text = {"origin": f"scripts/golden/pytorch.py, PyTorch {torch.__version__}, float64", "cases": cases}
    path = OUT / f"{pack}-{slug}.json"
    path.write_text(json.dumps(text, separators=(",", ":")).replace('{"name"', '\n{"name"') + "\n")
    print(f"{path.name}: {len(cases)} cases, {path.stat().st_size / 1000:.1f} kB")


def sigmoid_tanh():
    cases = []
    for name, x in [
        ("a matrix", normal(3, 5, std=2)),
        ("three axes", normal(3, 1, 5, mean=0.5)),
        ("far out", torch.tensor([-700.0, -40.0, -20.0, -1e-9, 0.0, 1e-9, 20.0, 40.0, 700.0])),
    ]:
        for forward, backward, function in [
            ("sigmoid", "sigmoidBackward", torch.sigmoid),
            ("tanhF", "tanhBackward", torch.tanh),
        ]:
            x_leaf, dy = leaf(x), normal(*x.shape)
            y = function(x_leaf)
            (dx,) = gradients(y, dy, [x_leaf])
            cases.append(case(name, forward, [x], y))
            cases.append(case(name, backward, [dy, y], dx))
    write("activations", "sigmoid-tanh", cases)


def softmax():
    cases = []
    for name, x in [
        ("an ordinary batch", normal(5, 7)),
        ("large logits", normal(3, 5, mean=1000, std=2)),
        ("one class", normal(3, 1)),
    ]:
        x_leaf, dy = leaf(x), normal(*x.shape)
        y = torch.softmax(x_leaf, 1)
        (dx,) = gradients(y, dy, [x_leaf])
        cases += [case(name, "softmax", [x], y), case(name, "softmaxBackward", [dy, y], dx)]
    write("losses", "softmax", cases)


def xavier_he_init():
    cases = []
    for name, shape in [("a dense layer", (5, 7)), ("a convolution", (2, 1, 3, 5)), ("a wide one", (3, 1, 7, 2))]:
        # PyTorch keeps [out, in] and [out, in, kh, kw].
        theirs = torch.empty(shape[::-1] if len(shape) == 2 else (shape[3], shape[2], shape[0], shape[1]))
        fan_in, fan_out = _calculate_fan_in_and_fan_out(theirs)
        xavier = math.sqrt(2 / (fan_in + fan_out))
        he = calculate_gain("relu") / math.sqrt(fan_in)
        bound = math.sqrt(3) * xavier
        cases.append(case(name, "fans", [list(shape)], {"fanIn": fan_in, "fanOut": fan_out}))
        u, z = uniform(0, 1, *shape), normal(*shape)
        cases.append(case(name, "xavierUniform", [u], bound * (2 * u - 1)))
        cases.append(case(name, "xavierNormal", [z], xavier * z))
        cases.append(case(name, "heNormal", [z], he * z))
    write("initialization", "xavier-he-init", cases)


def batchnorm_forward():
    cases = []
    for name, shape, mean, std, momentum, eps in [
        ("a dense layer", (5, 3), 0.6, 1.5, 0.9, 1e-5),
        ("images", (3, 2, 5, 3), -0.4, 1.2, 0.7, 0.1),
        ("mean 100, momentum 0", (7, 3), 100, 0.1, 0.0, 1e-5),
    ]:
        channels = shape[-1]
        x, gamma, beta = normal(*shape, mean=mean, std=std), normal(channels, mean=0.7), normal(channels)
        run = {"mean": normal(channels), "var": uniform(0.5, 4, channels)}
        first = x.movedim(-1, 1)
        axes = tuple(range(len(shape) - 1))
        var, batch_mean = torch.var_mean(x, axes, unbiased=False)
        y = F.batch_norm(first, None, None, gamma, beta, training=True, eps=eps).movedim(1, -1)
        moved = {"mean": torch.lerp(batch_mean, run["mean"], momentum), "var": torch.lerp(var, run["var"], momentum)}
        expected = {"y": y, "mean": batch_mean, "var": var, "run": moved}
        cases.append(case(name, "batchNormTrain", [x, gamma, beta, run, momentum, eps], expected))
        y = F.batch_norm(first, run["mean"], run["var"], gamma, beta, training=False, eps=eps).movedim(1, -1)
        cases.append(case(name, "batchNormEval", [x, gamma, beta, run, eps], y))
    write("normalization", "batchnorm-forward", cases)


def batchnorm_backward():
    cases = []
    for name, shape, mean, std, eps in [
        ("an ordinary batch", (7, 5), 0.6, 1.5, 1e-5),
        ("a large eps", (5, 3), -0.4, 0.5, 0.1),
        ("mean 100", (5, 3), 100, 0.5, 1e-5),
        ("low variance", (5, 3), 0, 0.003, 1e-5),
    ]:
        x = leaf(normal(*shape, mean=mean, std=std, decimals=4))
        gamma, beta, dy = leaf(normal(shape[1], mean=0.7)), leaf(normal(shape[1])), normal(*shape)
        y = F.batch_norm(x, None, None, gamma, beta, training=True, eps=eps)
        dx, dgamma, dbeta = gradients(y, dy, [x, gamma, beta])
        expected = {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
        cases.append(case(name, "batchNormBackward", [dy, x, gamma, eps], expected))
    write("normalization", "batchnorm-backward", cases)


def adam():
    cases = []
    for name, lr, b1, b2, eps in [
        ("the usual settings", 0.001, 0.9, 0.999, 1e-8),
        ("a large step and a large eps", 0.7, 0.8, 0.95, 0.1),
    ]:
        w = torch.nn.Parameter(normal(3, 5))
        optimizer = torch.optim.Adam([w], lr=lr, betas=(b1, b2), eps=eps)
        m, v = torch.zeros(3, 5), torch.zeros(3, 5)
        for t in range(1, 4):
            before, g = w.detach().clone(), normal(3, 5)
            w.grad = g.clone()
            optimizer.step()
            state = optimizer.state[w]
            after = {"w": w.detach().clone(), "m": state["exp_avg"].clone(), "v": state["exp_avg_sq"].clone()}
            cases.append(case(f"{name}, step {t}", "adam", [before, m, v, g, t, lr, b1, b2, eps], after))
            m, v = after["m"], after["v"]
    write("optimizers", "adam", cases)


def scaled_dot_attention():
    cases = []
    padding = torch.ones(2, 3, 4)
    padding[0, :, 2:] = 0
    empty = torch.tensor(np.round(random.uniform(0, 1, (2, 3, 4))))
    empty[0, 0, 1] = 1
    empty[:, 1, :] = 0
    for name, mask in [
        ("no mask", None),
        ("padding", padding),
        ("causal, as wide as there are keys", torch.ones(3, 4).tril().expand(2, 3, 4)),
        ("rows without an allowed key", empty),
    ]:
        q, k, v = leaf(normal(2, 3, 5)), leaf(normal(2, 4, 5)), leaf(normal(2, 4, 2))
        dy = normal(2, 3, 2)
        scores = q @ k.transpose(1, 2) / math.sqrt(5)
        if mask is None:
            w = torch.softmax(scores, -1)
        else:
            allows = mask.any(-1, keepdim=True)
            hidden = torch.where(allows, scores.masked_fill(mask == 0, -math.inf), torch.zeros(()))
            w = torch.where(allows, torch.softmax(hidden, -1), torch.zeros(()))
        y = w @ v
        dq, dk, dv = gradients(y, dy, [q, k, v])
        args = [q, k, v] if mask is None else [q, k, v, mask]
        cases.append(case(name, "sdpa", args, {"y": y, "w": w}))
        cases.append(case(name, "sdpaBackward", [dy, q, k, v, w], {"dq": dq, "dk": dk, "dv": dv}))
    write("attention", "scaled-dot-attention", cases)


if __name__ == "__main__":
    for golden in [
        sigmoid_tanh,
        softmax,
        xavier_he_init,
        batchnorm_forward,
        batchnorm_backward,
        adam,
        scaled_dot_attention,
    ]:
        golden()
