import numpy as np


def sdpa(q, k, v, mask=None):
    scores = q @ k.swapaxes(1, 2) / np.sqrt(q.shape[2])
    if mask is None:
        mask = np.ones_like(scores)
    scores = np.where(mask > 0, scores, -1e9)
    e = np.exp(scores - scores.max(axis=-1, keepdims=True)) * mask
    total = e.sum(axis=-1, keepdims=True)
    w = np.divide(e, total, out=np.zeros_like(e), where=total > 0)
    return {"y": w @ v, "w": w}


def sdpa_backward(dy, q, k, v, w):
    dw = dy @ v.swapaxes(1, 2)
    ds = w * (dw - (dw * w).sum(axis=-1, keepdims=True)) / np.sqrt(q.shape[2])
    return {"dq": ds @ k, "dk": ds.swapaxes(1, 2) @ q, "dv": w.swapaxes(1, 2) @ dy}
