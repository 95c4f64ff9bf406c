import numpy as np


def square(x):
    return np.zeros_like(x)


def square_backward(dy, x):
    # dy is dL/dy, x is what square was given. Return dL/dx.
    return dy * np.zeros_like(x)
