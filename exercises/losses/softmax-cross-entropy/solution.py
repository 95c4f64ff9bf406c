import numpy as np


def softmax_cross_entropy(z, y, ignore_index=None):
    kept = np.flatnonzero(y != ignore_index) if ignore_index is not None else np.arange(len(y))
    if len(kept) == 0:
        return np.float64(0)
    z = z[kept] - z[kept].max(axis=1, keepdims=True)
    losses = np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(kept)), y[kept]]
    return losses.mean()


def softmax_cross_entropy_backward(d_loss, z, y, ignore_index=None):
    kept = np.flatnonzero(y != ignore_index) if ignore_index is not None else np.arange(len(y))
    dz = np.zeros_like(z)
    if len(kept) == 0:
        return dz
    e = np.exp(z[kept] - z[kept].max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(len(kept)), y[kept]] -= 1
    dz[kept] = p * d_loss / len(kept)
    return dz
