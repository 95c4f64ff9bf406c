import math

import numpy as np


def masked_softmax(s, mask):
    B, Q, K = s.shape
    mask = np.broadcast_to(mask, s.shape)
    y = np.zeros((B, Q, K))
    for b in range(B):
        for i in range(Q):
            keys = [j for j in range(K) if mask[b, i, j] == 1]
            if not keys:
                continue
            top = max(s[b, i, j] for j in keys)
            exps = [math.exp(s[b, i, j] - top) for j in keys]
            for j, e in zip(keys, exps):
                y[b, i, j] = e / sum(exps)
    return y


def causal_mask(n):
    return np.array([[1.0 if j <= i else 0.0 for j in range(n)] for i in range(n)])


def length_mask(lengths, keys):
    return np.array([[[1.0] * length + [0.0] * (keys - length)] for length in lengths])


def masked_softmax_backward(dy, y):
    ds = np.zeros_like(y)
    for b in range(y.shape[0]):
        for i in range(y.shape[1]):
            w = y[b, i]
            ds[b, i] = (np.diag(w) - np.outer(w, w)) @ dy[b, i]
    return ds
