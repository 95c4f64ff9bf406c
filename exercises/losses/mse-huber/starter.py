import numpy as np


def mse(x, t, reduction):
    # 'none': an array of the shape of x; 'sum' and 'mean': one number.
    return np.zeros_like(x) if reduction == "none" else 0.0


def mse_backward(dy, x, t, reduction):
    # dy is dL/d(mse), of the shape of what mse returned. Return dL/dx.
    return np.zeros_like(x)


def huber(x, t, delta):
    # The mean over all elements.
    return 0.0


def huber_backward(dy, x, t, delta):
    # dy is dL/d(huber), one number. Return dL/dx.
    return np.zeros_like(x)
