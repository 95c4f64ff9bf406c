import math

import torch


def sdpa(q, k, v, mask=None):
    scores = torch.bmm(q, k.transpose(-2, -1)) / math.sqrt(q.size(-1))
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -1e9)
    e = torch.exp(scores - scores.max(dim=-1, keepdim=True).values)
    if mask is not None:
        e = e * (mask != 0)
    total = e.sum(dim=-1, keepdim=True)
    w = torch.where(total > 0, e / total.clamp(min=1e-30), torch.zeros_like(e))
    return w @ v, w


def sdpa_backward(dy, q, k, v, w):
    dw = dy @ v.mT
    ds = w * (dw - (dw * w).sum(-1, keepdim=True)) / math.sqrt(q.size(-1))
    return ds @ k, ds.mT @ q, w.mT @ dy
