import numpy as np


def relu(x):
    out = x.copy()
    for index, value in np.ndenumerate(x):
        if value < 0:
            out[index] = 0.0
    return out


def relu_backward(dy, x):
    dx = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        dx[index] = dy[index] if x[index] > 0 else 0.0
    return dx


def leaky_relu(x, alpha):
    out = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        out[index] = x[index] if x[index] > 0 else alpha * x[index]
    return out


def leaky_relu_backward(dy, x, alpha):
    dx = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        dx[index] = dy[index] * (1.0 if x[index] > 0 else alpha)
    return dx
