import torch
import torch.nn.functional as F


def bce_with_logits(z, y, pos_weight):
    # The exercise asks for what this does; its pos_weight is a tensor.
    return F.binary_cross_entropy_with_logits(z, y, pos_weight=torch.tensor(pos_weight, dtype=z.dtype))


def bce_with_logits_backward(d_loss, z, y, pos_weight):
    p = torch.sigmoid(z)
    return d_loss * ((1 - y) * p - pos_weight * y * (1 - p)) / z.numel()


def bce_from_probs(p, y, eps):
    # By itself the library's own clamps the logarithms at -100 instead.
    return F.binary_cross_entropy(p.clamp(eps, 1 - eps), y)
