import torch


def adam(w, m, v, g, t, lr, b1, b2, eps):
    m = m.clone().mul_(b1).add_(g, alpha=1 - b1)
    v = v.clone().mul_(b2).addcmul_(g, g, value=1 - b2)
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    return {"w": torch.sub(w, lr * m_hat / (v_hat.sqrt() + eps)), "m": m, "v": v}
