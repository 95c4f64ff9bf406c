import numpy as np

SHARED = (1, 3)


def grouped(x, groups):
    n, h, w, c = x.shape
    if c % groups != 0:
        raise ValueError(f"{c} channels cannot be cut into {groups} equal groups")
    return x.reshape(n, h * w, groups, c // groups)


def normalized(x, groups, eps):
    values = grouped(x, groups)
    std = np.sqrt(values.var(axis=SHARED, keepdims=True) + eps)
    return (values - values.mean(axis=SHARED, keepdims=True)) / std, std


def group_norm(x, gamma, beta, groups, eps):
    xhat, _ = normalized(x, groups, eps)
    return gamma * xhat.reshape(x.shape) + beta


def group_norm_backward(dy, x, gamma, groups, eps):
    xhat, std = normalized(x, groups, eps)
    g = grouped(dy * gamma, groups)
    passing = g - g.mean(axis=SHARED, keepdims=True) - xhat * (g * xhat).mean(axis=SHARED, keepdims=True)
    return {
        "dx": (passing / std).reshape(x.shape),
        "dgamma": (dy * xhat.reshape(x.shape)).sum(axis=(0, 1, 2)),
        "dbeta": dy.sum(axis=(0, 1, 2)),
    }
