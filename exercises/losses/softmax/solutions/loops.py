import numpy as np


def softmax(x):
    out = np.zeros_like(x)
    for n in range(x.shape[0]):
        exps = [np.exp(value - x[n].max()) for value in x[n]]
        for c, value in enumerate(exps):
            out[n, c] = value / sum(exps)
    return out


def softmax_backward(dy, y):
    dx = np.zeros_like(y)
    for n in range(y.shape[0]):
        jacobian = np.diag(y[n]) - np.outer(y[n], y[n])
        dx[n] = jacobian @ dy[n]
    return dx
