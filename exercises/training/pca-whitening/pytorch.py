import torch

# torch.linalg.eigh is what `eigh` is, but for its signs; torch.pca_lowrank approximates the first axes of a large matrix.


def principal_axes(x, eigh):
    mean = x.mean(dim=0)
    centred = x - mean
    # Biased: divided by N, as in the exercise.
    found = eigh(centred.T @ centred / x.shape[0])
    return mean, centred, found["values"].flip(0), found["vectors"].flip(1)


def pca(x, k, eigh):
    mean, centred, variances, axes = principal_axes(x, eigh)
    components = axes[:, :k]
    return {"z": centred @ components, "mean": mean, "components": components, "variances": variances[:k]}


def whiten(x, eps, eigh):
    _, centred, variances, axes = principal_axes(x, eigh)
    return (centred @ axes) * torch.rsqrt(variances + eps)
