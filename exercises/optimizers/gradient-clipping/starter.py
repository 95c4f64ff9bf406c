import numpy as np


def clip_by_global_norm(grads, theta):
    # grads has "w1", "b1", "w2" and "b2". One factor for all four.
    # norm is the length of everything before clipping, a plain number.
    return {"grads": {name: np.zeros_like(g) for name, g in grads.items()}, "norm": 0.0}


def clip_by_value(g, c):
    # Every element by itself.
    return np.zeros_like(g)
