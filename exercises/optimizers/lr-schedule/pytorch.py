import torch
from torch.optim import lr_scheduler


def rate_after(scheduler_of, lr0, steps):
    # A scheduler of the library changes the rate of an optimiser; here nothing is trained.
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=lr0)
    scheduler = scheduler_of(optimizer)
    for arguments in steps:
        optimizer.step()
        scheduler.step(*arguments)
    return optimizer.param_groups[0]["lr"]


def step_decay(t, lr0, gamma, every):
    return rate_after(lambda o: lr_scheduler.StepLR(o, step_size=every, gamma=gamma), lr0, [()] * t)


def cosine(t, lr0, lr_min, total):
    # Beyond T_max its rate rises again.
    steps = [()] * min(t, total)
    return rate_after(lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=total, eta_min=lr_min), lr0, steps)


def warmup_cosine(t, lr0, lr_min, warm, total):
    return lr0 * (t + 1) / warm if t < warm else cosine(t - warm, lr0, lr_min, total - warm)


def plateau(val_losses, lr0, factor, patience):
    # It drops after patience + 1 epochs without a gain, and counts gains below a threshold as none.
    def scheduler_of(optimizer):
        return lr_scheduler.ReduceLROnPlateau(
            optimizer, factor=factor, patience=patience - 1, threshold=0, eps=0
        )

    return rate_after(scheduler_of, lr0, [(loss,) for loss in val_losses])
