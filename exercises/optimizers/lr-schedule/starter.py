def step_decay(t, lr0, gamma, every):
    return lr0


def cosine(t, lr0, lr_min, total):
    return lr0


def warmup_cosine(t, lr0, lr_min, warm, total):
    return lr0


def plateau(val_losses, lr0, factor, patience):
    # The rate after the last of these losses.
    return lr0
