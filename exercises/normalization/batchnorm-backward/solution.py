import numpy as np


def batch_norm_backward(dy, x, gamma, eps):
    std = np.sqrt(x.var(axis=0) + eps)
    xhat = (x - x.mean(axis=0)) / std
    dgamma, dbeta = (dy * xhat).sum(axis=0), dy.sum(axis=0)
    dx = gamma / std * (dy - dbeta / len(x) - xhat * dgamma / len(x))
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
