import numpy as np


def sigmoid(x):
    # The exponent is never positive, so nothing overflows on either side.
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def sigmoid_backward(dy, y):
    return dy * y * (1 - y)


def tanh_f(x):
    return 2 * sigmoid(2 * x) - 1


def tanh_backward(dy, y):
    return dy * (1 - y**2)
