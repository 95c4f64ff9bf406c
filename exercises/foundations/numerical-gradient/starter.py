import numpy as np


def numerical_gradient(f, x, h=0.01):
    """The gradient of f at x by central differences with step h; it has the shape of x."""
    # What do f(x + h·e) and f(x - h·e) say of one element?
    return np.zeros_like(x)


def rel_error(a, b):
    """How far two gradients are apart: 0 if they are equal, 1 if they are opposite."""
    return 0.5
