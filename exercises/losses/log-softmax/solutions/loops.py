import math

import numpy as np


def log_softmax(x):
    out = np.zeros_like(x)
    for n, row in enumerate(x):
        top = max(row)
        total = math.log(sum(math.exp(value - top) for value in row))
        for c in range(len(row)):
            out[n, c] = row[c] - top - total
    return out


def log_softmax_backward(dy, y):
    dx = np.empty_like(y)
    for n in range(y.shape[0]):
        arrived = sum(dy[n])
        for c in range(y.shape[1]):
            dx[n, c] = dy[n, c] - math.exp(y[n, c]) * arrived
    return dx
