import numpy as np


def adagrad(w, acc, g, lr, eps):
    """acc: what has been gathered so far; w, acc and g have one shape."""
    # Plain gradient descent for now: one rate for all weights.
    return {"w": w - g * lr, "acc": acc.copy()}


def rmsprop(w, s, g, lr, rho, eps):
    """s: the average so far; w, s and g have one shape."""
    # Here too.
    return {"w": w - g * lr, "s": s.copy()}
