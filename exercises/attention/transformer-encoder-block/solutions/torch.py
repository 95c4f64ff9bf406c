import math

import torch


def layer_norm(x, gain, shift, eps):
    mean = x.mean(-1, keepdim=True)
    var = x.var(-1, keepdim=True, unbiased=False)
    return (x - mean) / torch.sqrt(var + eps) * gain + shift


def attention(x, p, heads, mask):
    B, N, D = x.shape
    d = D // heads

    def split(t):
        return t.view(B, N, heads, d).transpose(1, 2)

    q, k, v = split(x @ p["wq"]), split(x @ p["wk"]), split(x @ p["wv"])
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    if mask is not None:
        scores = scores.masked_fill(mask.unsqueeze(1) == 0, float("-inf"))
    out = torch.softmax(scores, dim=-1) @ v
    return out.transpose(1, 2).contiguous().view(B, N, D) @ p["wo"]


def encoder_block(x, p, heads, eps, mask=None):
    y = layer_norm(x + attention(x, p, heads, mask), p["g1"], p["be1"], eps)
    hidden = torch.relu(y @ p["w1"] + p["b1"])
    return layer_norm(y + hidden @ p["w2"] + p["b2"], p["g2"], p["be2"], eps)
