import math

import torch


def step_decay(t, lr0, gamma, every):
    for _ in range(t // every):
        lr0 *= gamma
    return lr0


def cosine(t, lr0, lr_min, total):
    if t >= total:
        return lr_min
    angle = torch.tensor(math.pi * t / total, dtype=torch.float64)
    return lr_min + 0.5 * (lr0 - lr_min) * (1 + torch.cos(angle).item())


def warmup_cosine(t, lr0, lr_min, warm, total):
    return lr0 * (t + 1) / warm if t < warm else cosine(t - warm, lr0, lr_min, total - warm)


def plateau(val_losses, lr0, factor, patience):
    best, waited = math.inf, 0
    for loss in val_losses:
        waited = 0 if loss < best else waited + 1
        best = min(best, loss)
        if waited == patience:
            lr0 *= factor
            waited = 0
    return lr0
