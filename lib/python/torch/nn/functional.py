"""Functions of torch.nn.functional that are not a layer or a loss: activations, one_hot, pad."""

import numpy
import torch
from torch._tensor import given, into, of

sigmoid, tanh = torch.sigmoid, torch.tanh


def relu(input, inplace=False):
    """The larger of x and 0."""
    return _placed(input, torch.relu(input), inplace)


def _placed(input, result, inplace):
    return into(input, result, "copy_") if inplace else result


def leaky_relu(input, negative_slope=0.01, inplace=False):
    """x above 0, negative_slope * x below."""
    return _placed(input, torch.where(given(input, "leaky_relu") > 0, input, input * negative_slope), inplace)


def elu(input, alpha=1.0, inplace=False):
    """x above 0, alpha * (exp(x) - 1) below."""
    below = alpha * torch.expm1(given(input, "elu").clamp(max=0))
    return _placed(input, torch.where(input > 0, input, below), inplace)


def selu(input, inplace=False):
    """elu, scaled so that means and variances stay."""
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    return _placed(input, scale * elu(input, alpha), inplace)


def relu6(input, inplace=False):
    """x between 0 and 6."""
    return _placed(input, given(input, "relu6").clamp(0, 6), inplace)


def prelu(input, weight):
    """x above 0, weight * x below; a weight for each channel, which is axis 1."""
    given(input, "prelu")
    if weight.numel() > 1:
        weight = weight.reshape([-1 if at == 1 else 1 for at in range(input.dim())])
    return torch.where(input > 0, input, weight * input)


def softplus(input, beta=1, threshold=20):
    """log(1 + exp(beta * x)) / beta."""
    scaled = given(input, "softplus") * beta
    return torch.where(scaled > threshold, input, torch.log1p(torch.exp(scaled.clamp(max=threshold))) / beta)


def logsigmoid(input):
    """log(1 / (1 + exp(-x))), without an overflow."""
    return given(input, "logsigmoid").clamp(max=0) - torch.log1p(torch.exp(-input.abs()))


def gelu(input, approximate="none"):
    """x times the share of a normal distribution below x."""
    if approximate == "tanh":
        return 0.5 * input * (1 + torch.tanh((2 / torch.pi) ** 0.5 * (input + 0.044715 * input**3)))
    return 0.5 * given(input, "gelu") * (1 + torch.erf(input / 2**0.5))


def silu(input, inplace=False):
    """x * sigmoid(x)."""
    return _placed(input, given(input, "silu") * torch.sigmoid(input), inplace)


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    """exp(x) / sum(exp(x)) along an axis, without an overflow."""
    return torch.softmax(input, dim, dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    """log(softmax(x)) along an axis, without an overflow."""
    return torch.log_softmax(input, dim, dtype)


def one_hot(tensor, num_classes=-1):
    """1 at the place of each class, 0 elsewhere, along a new last axis."""
    array = given(tensor, "one_hot")._a
    if array._code != 2:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    if array.size == 0 and num_classes <= 0:
        raise RuntimeError("Can not infer total number of classes from empty tensor.")
    if array.size and array.min() < 0:
        raise RuntimeError("Class values must be non-negative.")
    count = num_classes if num_classes != -1 else int(array.max()) + 1
    if count < 1:
        raise RuntimeError("num_classes should be positive")
    if array.size and int(array.max()) >= count:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return (tensor.unsqueeze(-1) == torch.arange(count)).long()


def pad(input, pad, mode="constant", value=None):
    """More numbers at the ends of the last axes: pairs of before and after, the last axis first."""
    array = given(input, "pad")._a
    if len(pad) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) > 2 * len(array.shape):
        raise RuntimeError("Padding length too large")
    sides = [(0, 0)] * (len(array.shape) - len(pad) // 2)
    sides += [(pad[at], pad[at + 1]) for at in range(len(pad) - 2, -1, -2)]
    cut = tuple(slice(-before if before < 0 else 0, length + after if after < 0 else None) for (before, after), length in zip(sides, array.shape))
    array = array[cut] if any(one < 0 for side in sides for one in side) else array
    sides = [(max(before, 0), max(after, 0)) for before, after in sides]
    if mode == "constant":
        return of(numpy.pad(array, sides, constant_values=0 if value is None else value))
    modes = {"reflect": "reflect", "replicate": "edge", "circular": "wrap"}
    if mode not in modes:
        raise NotImplementedError(f"Unrecognised padding mode {mode}")
    return of(numpy.pad(array, sides, mode=modes[mode]))


def linear(input, weight, bias=None):
    """input @ weight.T + bias."""
    product = torch.matmul(given(input, "linear"), weight.t())
    return product if bias is None else product + bias


def normalize(input, p=2.0, dim=1, eps=1e-12):
    """Divided by the norm along an axis."""
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'torch.nn.functional' has no attribute '{name}'")
    from torch._refuse import missing_member

    raise AttributeError(missing_member("torch.nn.functional", name))

