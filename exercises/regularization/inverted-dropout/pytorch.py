import torch


def dropout(x, u, keep_prob, training):
    # F.dropout(x, p=1 - keep_prob, training) draws its numbers itself, and its p is the probability of dropping.
    if not 0 < keep_prob <= 1:
        raise ValueError(f"keep_prob is {keep_prob}; it has to be above 0 and at most 1")
    mask = (u < keep_prob).to(x.dtype) / keep_prob if training else torch.ones_like(x)
    return {"y": x * mask, "mask": mask}


def dropout_backward(dy, mask):
    return dy * mask
