import numpy as np


def bce_with_logits(z, y, pos_weight):
    tail = np.log1p(np.exp(-np.abs(z)))
    if_positive = pos_weight * (tail + np.maximum(-z, 0))
    if_negative = tail + np.maximum(z, 0)
    return (y * if_positive + (1 - y) * if_negative).mean()


def bce_with_logits_backward(d_loss, z, y, pos_weight):
    e = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, e) / (1 + e)
    return d_loss * (pos_weight * y * (p - 1) + (1 - y) * p) / z.size


def bce_from_probs(p, y, eps):
    p = np.clip(p, eps, 1 - eps)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
