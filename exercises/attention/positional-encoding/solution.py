import math

import numpy as np


def positional_encoding(n, d):
    if d % 2 != 0:
        raise ValueError(f"A width of {d} cannot be cut into pairs.")
    frequencies = np.array([frequency(j, d) for j in range(d // 2)])
    angles = np.arange(n)[:, None] * frequencies
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(n, d)


def add_positional(x):
    return x + positional_encoding(x.shape[1], x.shape[2])


def rotation(delta, j, d):
    angle = delta * frequency(j, d)
    return [[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]]


def frequency(j, d):
    return 10000 ** (-2 * j / d)
