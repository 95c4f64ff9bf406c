import numpy as np


def dropout(x, u, keep_prob, training):
    if not 0 < keep_prob <= 1:
        raise ValueError(f"keep_prob is {keep_prob}; it has to be above 0 and at most 1")
    mask = np.where(u < keep_prob, 1 / keep_prob, 0.0) if training else np.ones_like(x)
    return {"y": x * mask, "mask": mask}


def dropout_backward(dy, mask):
    return dy * mask
