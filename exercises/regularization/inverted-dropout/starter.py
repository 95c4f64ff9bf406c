import numpy as np


def dropout(x, u, keep_prob, training):
    """
    x: the activations, of any shape; u: of the same shape, numbers of [0, 1) that are already drawn.
    keep_prob: the probability of staying.
    """
    # mask is what x is multiplied by; the backward pass gets it back.
    mask = np.zeros_like(x)
    return {"y": x * mask, "mask": mask}


def dropout_backward(dy, mask):
    # dy is dL/dy; mask is the one that the forward pass returned. Return dL/dx.
    return np.zeros_like(dy)
