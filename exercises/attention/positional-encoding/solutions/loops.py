import math

import numpy as np


def positional_encoding(n, d):
    assert d % 2 == 0, "d must be even"
    P = np.zeros((n, d))
    for i in range(n):
        for column in range(d):
            pair = column // 2
            angle = i / 10000 ** (2 * pair / d)
            P[i, column] = math.sin(angle) if column % 2 == 0 else math.cos(angle)
    return P


def add_positional(x):
    P = positional_encoding(x.shape[1], x.shape[2])
    y = np.zeros(x.shape)
    for b in range(x.shape[0]):
        y[b] = x[b] + P
    return y


def rotation(delta, j, d):
    angle = delta / 10000 ** (2 * j / d)
    R = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    return R.tolist()
