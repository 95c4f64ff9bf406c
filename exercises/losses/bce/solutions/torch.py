import torch


def bce_with_logits(z, y, pos_weight):
    tail = torch.log1p(torch.exp(-torch.abs(z)))
    positive = tail + (-z).clamp(min=0)
    negative = tail + z.clamp(min=0)
    return torch.mean(pos_weight * y * positive + (1 - y) * negative)


def bce_with_logits_backward(d_loss, z, y, pos_weight):
    p = torch.sigmoid(z)
    return d_loss * ((1 - y) * p - pos_weight * y * (1 - p)) / z.numel()


def bce_from_probs(p, y, eps):
    p = torch.clamp(p, eps, 1 - eps)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean()
