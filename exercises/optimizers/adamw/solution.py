import numpy as np


def adamw(w, m, v, g, t, lr, b1, b2, eps, wd):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    return {"w": w - lr * (m_hat / (np.sqrt(v_hat) + eps) + wd * w), "m": m, "v": v}
