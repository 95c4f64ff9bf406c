import math


def step_decay(t, lr0, gamma, every):
    return lr0 * gamma ** (t // every)


def cosine(t, lr0, lr_min, total):
    if t >= total:
        return lr_min
    return lr_min + (lr0 - lr_min) * (1 + math.cos(math.pi * t / total)) / 2


def warmup_cosine(t, lr0, lr_min, warm, total):
    if t < warm:
        return lr0 * (t + 1) / warm
    return cosine(t - warm, lr0, lr_min, total - warm)


def plateau(val_losses, lr0, factor, patience):
    lr, best, waited = lr0, math.inf, 0
    for loss in val_losses:
        if loss < best:
            best, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            lr, waited = lr * factor, 0
    return lr
