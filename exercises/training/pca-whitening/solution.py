import numpy as np


def principal_axes(x, eigh):
    """The axes in columns, by falling variance."""
    mean = x.mean(axis=0)
    centred = x - mean
    found = eigh(centred.T @ centred / len(x))
    return mean, centred, found["values"][::-1], found["vectors"][:, ::-1]


def pca(x, k, eigh):
    mean, centred, variances, axes = principal_axes(x, eigh)
    components = axes[:, :k]
    return {"z": centred @ components, "mean": mean, "components": components, "variances": variances[:k]}


def whiten(x, eps, eigh):
    _, centred, variances, axes = principal_axes(x, eigh)
    return centred @ axes / np.sqrt(variances + eps)
