import numpy as np


def multi_head(x, wq, wk, wv, wo, heads, mask=None):
    q, k, v = split_heads(x @ wq, heads), split_heads(x @ wk, heads), split_heads(x @ wv, heads)
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None] > 0, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return merge_heads(weights @ v) @ wo


def split_heads(x, heads):
    batch, tokens, width = x.shape
    if width % heads != 0:
        raise ValueError(f"{heads} heads do not divide a width of {width}")
    return x.reshape(batch, tokens, heads, width // heads).transpose(0, 2, 1, 3)


def merge_heads(parts):
    batch, heads, tokens, size = parts.shape
    return parts.transpose(0, 2, 1, 3).reshape(batch, tokens, heads * size)
