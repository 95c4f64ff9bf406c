import numpy as np


def masked_softmax(s, mask):
    kept = np.where(mask > 0, s, -1e9)
    e = np.exp(kept - kept.max(axis=-1, keepdims=True)) * mask
    total = e.sum(axis=-1, keepdims=True)
    return np.divide(e, total, out=np.zeros_like(e), where=total > 0)


def causal_mask(n):
    positions = np.arange(n)
    return (positions[:, None] >= positions).astype(float)


def length_mask(lengths, keys):
    ends = np.array(lengths).reshape(-1, 1, 1)
    return (np.arange(keys) < ends).astype(float)


def masked_softmax_backward(dy, y):
    return y * (dy - (dy * y).sum(axis=-1, keepdims=True))
