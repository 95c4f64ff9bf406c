import numpy as np


def pca(x, k, eigh):
    """
    x: [N, D]. The first k principal components.
    eigh(c) gives {"values": [D], "vectors": [D, D]}: values from the smallest to the largest, vectors in columns.
    """
    # Of which matrix does eigh give the axes, and which of its columns come first?
    n, d = x.shape
    return {"z": np.zeros((n, k)), "mean": np.zeros(d), "components": np.zeros((d, k)), "variances": np.zeros(k)}


def whiten(x, eps, eigh):
    """x: [N, D]. All components, each with a variance near 1."""
    return np.ones_like(x)
