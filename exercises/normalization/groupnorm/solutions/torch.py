import torch


def statistics(x, groups, eps):
    N, H, W, C = x.shape
    if C % groups:
        raise ValueError("the groups do not divide the channels")
    g = x.view(N, H * W, groups, C // groups)
    mean = g.mean(dim=(1, 3), keepdim=True)
    var = g.var(dim=(1, 3), unbiased=False, keepdim=True)
    return (g - mean) * torch.rsqrt(var + eps), torch.sqrt(var + eps)


def group_norm(x, gamma, beta, groups, eps):
    xhat, _ = statistics(x, groups, eps)
    return xhat.view(x.shape) * gamma + beta


def group_norm_backward(dy, x, gamma, groups, eps):
    xhat, std = statistics(x, groups, eps)
    dxhat = (dy * gamma).view(xhat.shape)
    mean = dxhat.mean(dim=(1, 3), keepdim=True)
    along = (dxhat * xhat).mean(dim=(1, 3), keepdim=True)
    dx = ((dxhat - mean - xhat * along) / std).view(x.shape)
    return dx, (dy * xhat.view(x.shape)).sum(dim=(0, 1, 2)), dy.sum(dim=(0, 1, 2))
