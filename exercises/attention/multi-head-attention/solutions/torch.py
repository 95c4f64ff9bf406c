import math

import torch


def split_heads(x, heads):
    B, N, D = x.shape
    if D % heads:
        raise ValueError("heads must divide the width")
    return x.view(B, N, heads, D // heads).transpose(1, 2)


def merge_heads(parts):
    B, H, N, d = parts.shape
    return parts.transpose(1, 2).contiguous().view(B, N, H * d)


def multi_head(x, wq, wk, wv, wo, heads, mask=None):
    q, k, v = split_heads(x @ wq, heads), split_heads(x @ wk, heads), split_heads(x @ wv, heads)
    scores = torch.matmul(q, k.transpose(-2, -1)) / math.sqrt(q.size(-1))
    if mask is not None:
        scores = scores.masked_fill(mask.unsqueeze(1) == 0, float("-inf"))
    return merge_heads(torch.softmax(scores, dim=-1) @ v) @ wo
