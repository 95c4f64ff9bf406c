import math

import torch


def positional_encoding(n, d):
    # As it is mostly written: the two halves are put into the even and the odd columns.
    if d % 2 != 0:
        raise ValueError(f"A width of {d} cannot be cut into pairs.")
    position = torch.arange(n, dtype=torch.float64).unsqueeze(1)
    frequencies = torch.exp(torch.arange(0, d, 2, dtype=torch.float64) * (-math.log(10000.0) / d))
    encoding = torch.zeros(n, d, dtype=torch.float64)
    encoding[:, 0::2] = torch.sin(position * frequencies)
    encoding[:, 1::2] = torch.cos(position * frequencies)
    return encoding


def add_positional(x):
    return x + positional_encoding(x.shape[1], x.shape[2])


def rotation(delta, j, d):
    angle = delta * 10000.0 ** (-2 * j / d)
    return [[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]]
