import numpy as np


def clip_by_global_norm(grads, theta):
    norm = float(np.sqrt(sum((g**2).sum() for g in grads.values())))
    scale = 1.0 if norm <= theta else theta / norm
    return {"grads": {name: g * scale for name, g in grads.items()}, "norm": norm}


def clip_by_value(g, c):
    return np.maximum(np.minimum(g, c), -c)
