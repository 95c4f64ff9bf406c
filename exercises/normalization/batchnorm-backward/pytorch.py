import torch
import torch.nn.functional as F


def batch_norm_forward(x, gamma, beta, eps):
    if len(x) > 1:
        return F.batch_norm(x, None, None, gamma, beta, training=True, eps=eps)
    # With one example the library's own throws.
    var, mean = torch.var_mean(x, dim=0, correction=0)
    return gamma * (x - mean) / (var + eps).sqrt() + beta


def batch_norm_backward(dy, x, gamma, eps):
    var, mean = torch.var_mean(x, dim=0, correction=0)
    std = (var + eps).sqrt()
    xhat = (x - mean) / std
    dgamma, dbeta = (dy * xhat).sum(dim=0), dy.sum(dim=0)
    dx = gamma / std * (dy - dbeta / len(x) - xhat * dgamma / len(x))
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
