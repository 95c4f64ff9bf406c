import numpy as np


def l2_penalty(w1, w2, reg):
    return reg / 2 * ((w1**2).sum() + (w2**2).sum())


def l2_penalty_backward(dy, w1, w2, reg):
    return {"dw1": dy * reg * w1, "dw2": dy * reg * w2}


def l1_penalty(w1, w2, reg):
    return reg * (np.abs(w1).sum() + np.abs(w2).sum())


def l1_penalty_backward(dy, w1, w2, reg):
    return {"dw1": dy * reg * np.sign(w1), "dw2": dy * reg * np.sign(w2)}


def soft_threshold(w, t):
    return np.sign(w) * np.maximum(np.abs(w) - t, 0)
