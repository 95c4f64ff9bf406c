import numpy as np


def mse(x, t, reduction):
    squares = (x - t) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()


def mse_backward(dy, x, t, reduction):
    dx = dy * 2 * (x - t)
    return dx / x.size if reduction == "mean" else dx


def huber(x, t, delta):
    size = np.abs(x - t)
    return np.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta)).mean()


def huber_backward(dy, x, t, delta):
    return dy * np.clip(x - t, -delta, delta) / x.size
