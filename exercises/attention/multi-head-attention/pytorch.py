import math

import torch


def multi_head(x, wq, wk, wv, wo, heads, mask=None):
    # torch.nn.MultiheadAttention keeps the three input projections in one matrix, transposed, and has biases.
    q, k, v = (split_heads(x @ w, heads) for w in (wq, wk, wv))
    scores = q @ k.mT / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask.unsqueeze(1) == 0, -torch.inf)
    return merge_heads(scores.softmax(dim=-1) @ v) @ wo


def split_heads(x, heads):
    # unflatten throws where heads do not divide the width.
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)


def merge_heads(parts):
    return parts.transpose(1, 2).flatten(2)
