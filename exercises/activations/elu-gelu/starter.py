import numpy as np


def elu(x, alpha):
    # x may be 100 or -100: nothing may become NaN.
    return np.zeros_like(x) * alpha


def elu_backward(dy, x, alpha):
    # dy is dL/dy; x and alpha are what elu was given. Return dL/dx.
    return dy * alpha * np.zeros_like(x)


def gelu(x, erf):
    # erf takes an array of any shape, element by element.
    return np.zeros_like(x) * erf(x)


def gelu_backward(dy, x, erf):
    # dy is dL/dy; x and erf are what gelu was given. Return dL/dx.
    return dy * erf(np.zeros_like(x))
