import numpy as np


def positional_encoding(n, d):
    """[n, d]: row i belongs to position i, columns 2j and 2j + 1 to the pair j."""
    # How fast does the pair j turn, from one position to the next?
    return np.zeros((n, d))


def add_positional(x):
    """x: [B, n, d], with the encoding of its position added to every token."""
    return x.copy()


def rotation(delta, j, d):
    """The matrix that takes the column (P[i, 2j], P[i, 2j + 1]) to position i + delta."""
    return [[1, 0], [0, 1]]
