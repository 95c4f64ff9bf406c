import numpy as np


def elu(x, alpha):
    # Both sides are computed everywhere: the exponent is kept from growing on the right.
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_backward(dy, x, alpha):
    return dy * np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))


def gelu(x, erf):
    return x * (1 + erf(x / np.sqrt(2))) / 2


def gelu_backward(dy, x, erf):
    cdf = (1 + erf(x / np.sqrt(2))) / 2
    pdf = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
    return dy * (cdf + x * pdf)
