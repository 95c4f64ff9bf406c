import torch


def mse(x, t, reduction):
    loss = (x - t).pow(2)
    if reduction == "mean":
        return loss.mean()
    return loss.sum() if reduction == "sum" else loss


def mse_backward(dy, x, t, reduction):
    dx = 2 * (x - t) * dy
    return dx / x.numel() if reduction == "mean" else dx


def huber(x, t, delta):
    e = torch.abs(x - t)
    return torch.where(e <= delta, 0.5 * e * e, delta * (e - 0.5 * delta)).mean()


def huber_backward(dy, x, t, delta):
    e = x - t
    inside = (e.abs() <= delta).float()
    return dy * (inside * e + (1 - inside) * delta * torch.sign(e)) / e.numel()
