import numpy as np


def adamw(w, m, v, g, t, lr, b1, b2, eps, wd):
    """
    w: the weights; m, v: first and second moment so far; g: the gradient; all of one shape.
    t: 1 at the first step; wd: weight decay.
    """
    # Plain gradient descent for now: neither moments nor decay.
    return {"w": w - g * lr, "m": m.copy(), "v": v.copy()}
