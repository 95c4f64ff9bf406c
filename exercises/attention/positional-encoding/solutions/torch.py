import math

import torch


def positional_encoding(n, d):
    if d % 2 == 1:
        raise ValueError("d must be even")
    pe = torch.zeros(n, d)
    position = torch.arange(0, n).unsqueeze(1)
    div_term = torch.exp(torch.arange(0, d, 2) * -(math.log(10000.0) / d))
    pe[:, 0::2] = torch.sin(position * div_term)
    pe[:, 1::2] = torch.cos(position * div_term)
    return pe


def add_positional(x):
    B, n, d = x.shape
    return x + positional_encoding(n, d).unsqueeze(0)


def rotation(delta, j, d):
    a = torch.tensor(delta / 10000 ** (2 * j / d))
    c, s = torch.cos(a).item(), torch.sin(a).item()
    return [[c, s], [-s, c]]
