import numpy as np


def multiclass_hinge(s, y, delta):
    return np.maximum(0, margins_of(s, y, delta)).sum() / len(s)


def multiclass_hinge_backward(d_loss, s, y, delta):
    ds = (margins_of(s, y, delta) > 0).astype(s.dtype)
    ds[np.arange(len(s)), y] = -ds.sum(axis=1)
    return d_loss * ds / len(s)


def margins_of(s, y, delta):
    rows = np.arange(len(s))
    margins = s - s[rows, y][:, None] + delta
    margins[rows, y] = 0
    return margins
