import torch


def margins_of(s, y, delta):
    correct = s.gather(1, y.view(-1, 1))
    margins = s - correct + delta
    margins[torch.arange(s.shape[0]), y] = 0
    return margins


def multiclass_hinge(s, y, delta):
    return torch.clamp(margins_of(s, y, delta), min=0).sum() / s.shape[0]


def multiclass_hinge_backward(d_loss, s, y, delta):
    binary = (margins_of(s, y, delta) > 0).float()
    binary[torch.arange(s.shape[0]), y] -= binary.sum(dim=1)
    return d_loss * binary / s.shape[0]
