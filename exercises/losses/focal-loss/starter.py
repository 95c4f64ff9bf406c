import numpy as np


def focal_loss(z, y, alpha, gamma):
    # z are logits, y is 1 or 0. Return the mean over the examples.
    return 0.0


def focal_loss_backward(dy, z, y, alpha, gamma):
    # dy is dL/d(focal_loss), one number. Return dL/dz.
    return np.zeros_like(z)
