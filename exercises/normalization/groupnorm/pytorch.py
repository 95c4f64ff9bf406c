import torch.nn.functional as F

# The axes of [N, H, W, G, C/G] that share one mean.
SHARED = (1, 2, 4)


def normalized(x, groups, eps):
    # Cuts the last axis in two, and throws where it cannot.
    values = x.unflatten(-1, (groups, -1))
    centred = values - values.mean(dim=SHARED, keepdim=True)
    std = (centred.square().mean(dim=SHARED, keepdim=True) + eps).sqrt()
    return centred / std, std


def group_norm(x, gamma, beta, groups, eps):
    # PyTorch's own takes channels first, and refuses groups that do not divide the channels.
    if x[0].numel() > groups:
        return F.group_norm(x.movedim(-1, 1), groups, gamma, beta, eps).movedim(1, -1)
    # With a single value in a group, its gradient is not quite the 0 that it should be.
    xhat, _ = normalized(x, groups, eps)
    return gamma * xhat.flatten(-2) + beta


def group_norm_backward(dy, x, gamma, groups, eps):
    xhat, std = normalized(x, groups, eps)
    g = (dy * gamma).unflatten(-1, (groups, -1))
    passing = g - g.mean(dim=SHARED, keepdim=True) - xhat * (g * xhat).mean(dim=SHARED, keepdim=True)
    return {
        "dx": (passing / std).flatten(-2),
        "dgamma": (dy * xhat.flatten(-2)).sum(dim=(0, 1, 2)),
        "dbeta": dy.sum(dim=(0, 1, 2)),
    }
