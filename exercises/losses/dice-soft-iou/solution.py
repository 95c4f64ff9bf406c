import numpy as np


def dice_loss(p, t, smooth):
    dice = (2 * (p * t).sum(axis=1) + smooth) / (p.sum(axis=1) + t.sum(axis=1) + smooth)
    return (1 - dice).mean()


def dice_loss_backward(dy, p, t, smooth):
    sizes = (p + t).sum(axis=1, keepdims=True) + smooth
    dice = (2 * (p * t).sum(axis=1, keepdims=True) + smooth) / sizes
    return dy * (dice - 2 * t) / sizes / p.shape[0]


def soft_iou_loss(p, t, smooth):
    intersection = (p * t).sum(axis=(0, 1)) + smooth
    union = (p + t - p * t).sum(axis=(0, 1)) + smooth
    return (1 - intersection / union).mean()


def soft_iou_loss_backward(dy, p, t, smooth):
    union = (p + t - p * t).sum(axis=(0, 1)) + smooth
    iou = ((p * t).sum(axis=(0, 1)) + smooth) / union
    return dy * (iou * (1 - t) - t) / union / p.shape[2]
