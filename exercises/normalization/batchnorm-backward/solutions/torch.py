import torch


def batch_norm_backward(dy, x, gamma, eps):
    N = x.shape[0]
    mu = x.mean(dim=0)
    var = x.var(dim=0, unbiased=False)
    ivar = torch.rsqrt(var + eps)
    xmu = x - mu
    dxhat = dy * gamma
    dvar = (dxhat * xmu).sum(0) * -0.5 * ivar**3
    dmu = -(dxhat * ivar).sum(0) + dvar * (-2.0 * xmu).mean(0)
    dx = dxhat * ivar + dvar * 2 * xmu / N + dmu / N
    return {"dx": dx, "dgamma": (dy * xmu * ivar).sum(0), "dbeta": dy.sum(0)}
