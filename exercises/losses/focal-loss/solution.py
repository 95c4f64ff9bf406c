import numpy as np


def _examples(z, y, alpha):
    sign = 2 * y - 1
    m = sign * z
    ln_p = -np.logaddexp(0, -m)
    ln_q = -np.logaddexp(0, m)
    return sign, ln_p, np.exp(ln_q), np.where(y == 1, alpha, 1 - alpha)


def focal_loss(z, y, alpha, gamma):
    _, ln_p, q, weight = _examples(z, y, alpha)
    return -(weight * q**gamma * ln_p).mean()


def focal_loss_backward(dy, z, y, alpha, gamma):
    sign, ln_p, q, weight = _examples(z, y, alpha)
    return dy * sign * weight * q**gamma * (gamma * np.exp(ln_p) * ln_p - q) / len(z)
