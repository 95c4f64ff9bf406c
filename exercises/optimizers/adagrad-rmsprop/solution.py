import numpy as np


def adagrad(w, acc, g, lr, eps):
    acc = acc + g**2
    return {"w": w - lr * g / (np.sqrt(acc) + eps), "acc": acc}


def rmsprop(w, s, g, lr, rho, eps):
    s = rho * s + (1 - rho) * g**2
    return {"w": w - lr * g / (np.sqrt(s) + eps), "s": s}
