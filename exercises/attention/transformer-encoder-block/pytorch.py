import math

import torch
import torch.nn.functional as F


def encoder_block(x, p, heads, eps, mask=None):
    width = x.shape[-1]
    y = F.layer_norm(x + attention(x, p, heads, mask), (width,), p["g1"], p["be1"], eps)
    hidden = F.relu(y @ p["w1"] + p["b1"])
    return F.layer_norm(y + hidden @ p["w2"] + p["b2"], (width,), p["g2"], p["be2"], eps)


def attention(x, p, heads, mask):
    # F.scaled_dot_product_attention (PyTorch 2) would replace the three lines from the scores to the weights.
    q, k, v = ((x @ p[name]).unflatten(-1, (heads, -1)).transpose(1, 2) for name in ("wq", "wk", "wv"))
    scores = q @ k.mT / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(mask.unsqueeze(1) == 0, -torch.inf)
    return (scores.softmax(dim=-1) @ v).transpose(1, 2).flatten(2) @ p["wo"]
