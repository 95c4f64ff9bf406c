import torch


def dice_loss(p, t, smooth):
    overlap = (p * t).sum(dim=1)
    return 1 - torch.mean((2 * overlap + smooth) / (p.sum(dim=1) + t.sum(dim=1) + smooth))


def dice_loss_backward(dy, p, t, smooth):
    a = 2 * (p * t).sum(dim=1, keepdim=True) + smooth
    b = (p + t).sum(dim=1, keepdim=True) + smooth
    return dy * (a - 2 * t * b) / b.square() / p.shape[0]


def soft_iou_loss(p, t, smooth):
    intersection = (p * t).sum(dim=(0, 1))
    union = (p + t - p * t).sum(dim=(0, 1))
    return 1 - ((intersection + smooth) / (union + smooth)).mean()


def soft_iou_loss_backward(dy, p, t, smooth):
    a = (p * t).sum(dim=(0, 1)) + smooth
    b = (p + t - p * t).sum(dim=(0, 1)) + smooth
    return dy * (a * (1 - t) - t * b) / b.square() / p.shape[2]
