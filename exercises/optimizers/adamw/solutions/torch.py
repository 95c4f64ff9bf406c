import torch


def adamw(w, m, v, g, t, lr, b1, b2, eps, wd):
    m = torch.mul(m, b1).add_(g, alpha=1 - b1)
    v = torch.mul(v, b2).addcmul_(g, g, value=1 - b2)
    step = m / (1 - b1**t) / ((v / (1 - b2**t)).sqrt() + eps)
    return {"w": w * (1 - lr * wd) - lr * step, "m": m, "v": v}
