import numpy as np


def adam(w, m, v, g, t, lr, b1, b2, eps):
    """
    w: the weights; m, v: first and second moment so far; g: the gradient; all of one shape.
    t: 1 at the first step: the corrections need it.
    """
    # Plain gradient descent for now. m and v are not updated yet.
    return {"w": w - g * lr, "m": m.copy(), "v": v.copy()}
