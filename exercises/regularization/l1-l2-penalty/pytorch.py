from torch.nn import functional as F


def l2_penalty(w1, w2, reg):
    return reg / 2 * (w1.square().sum() + w2.square().sum())


def l2_penalty_backward(dy, w1, w2, reg):
    return {"dw1": dy * reg * w1, "dw2": dy * reg * w2}


def l1_penalty(w1, w2, reg):
    return reg * (w1.abs().sum() + w2.abs().sum())


def l1_penalty_backward(dy, w1, w2, reg):
    return {"dw1": dy * reg * w1.sign(), "dw2": dy * reg * w2.sign()}


def soft_threshold(w, t):
    return F.softshrink(w, t)
