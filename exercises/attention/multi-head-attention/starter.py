import numpy as np


def multi_head(x, wq, wk, wv, wo, heads, mask=None):
    """x: [B, N, D]; wq, wk, wv, wo: [D, D]; mask: [B, N, N] with 1 where a query (row) may see a key (column), else 0."""
    # Project, split, attend in every head, merge, project once more.
    return x * heads


def split_heads(x, heads):
    """[B, N, D] to [B, heads, N, D / heads]."""
    # Which of the D features belong to the first head?
    batch, tokens, width = x.shape
    return np.zeros((batch, heads, tokens, width // heads))


def merge_heads(parts):
    """[B, heads, N, D / heads] back to [B, N, D]."""
    batch, heads, tokens, size = parts.shape
    return np.zeros((batch, tokens, heads * size))
