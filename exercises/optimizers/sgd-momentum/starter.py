import numpy as np


def sgd(w, g, lr):
    # One step against the gradient.
    return w.copy()


def momentum(w, v, g, lr, mu):
    # v is the velocity before this step; return the one after it.
    return {"w": w.copy(), "v": v.copy()}


def nesterov(w, v, g, lr, mu):
    # The same velocity, another step.
    return {"w": w.copy(), "v": v.copy()}
