import torch


def l2_penalty(w1, w2, reg):
    return 0.5 * reg * (w1.square().sum() + w2.square().sum())


def l2_penalty_backward(dy, w1, w2, reg):
    return {"dw1": w1 * (dy * reg), "dw2": w2 * (dy * reg)}


def l1_penalty(w1, w2, reg):
    return reg * (torch.abs(w1).sum() + torch.abs(w2).sum())


def l1_penalty_backward(dy, w1, w2, reg):
    return {"dw1": torch.sign(w1) * (dy * reg), "dw2": torch.sign(w2) * (dy * reg)}


def soft_threshold(w, t):
    return torch.sign(w) * torch.maximum(torch.abs(w) - t, torch.zeros_like(w))
