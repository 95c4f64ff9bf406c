import numpy as np


def affine_forward(x, w, b):
    return x @ w + b


def affine_backward(dy, x, w):
    return {"dx": dy @ w.T, "dw": x.T @ dy, "db": np.sum(dy, axis=0)}
