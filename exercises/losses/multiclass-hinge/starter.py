import numpy as np


def multiclass_hinge(s, y, delta):
    # One number: the mean over the rows of what their wrong classes cost.
    return s.mean()


def multiclass_hinge_backward(d_loss, s, y, delta):
    # d_loss is what arrives at the loss. Return the gradient of the scores, in the shape of s.
    return np.zeros_like(s) * d_loss
