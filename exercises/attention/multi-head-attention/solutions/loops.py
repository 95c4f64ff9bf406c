import numpy as np


def split_heads(x, heads):
    D = x.shape[2]
    assert D % heads == 0, "heads must divide the width"
    d = D // heads
    return np.stack([x[:, :, h * d : (h + 1) * d] for h in range(heads)], axis=1)


def merge_heads(parts):
    return np.concatenate([parts[:, h] for h in range(parts.shape[1])], axis=-1)


def multi_head(x, wq, wk, wv, wo, heads, mask=None):
    B, N, D = x.shape
    q, k, v = split_heads(x @ wq, heads), split_heads(x @ wk, heads), split_heads(x @ wv, heads)
    out = np.zeros(q.shape)
    for b in range(B):
        for h in range(heads):
            for i in range(N):
                scores = k[b, h] @ q[b, h, i] / np.sqrt(D // heads)
                seen = np.ones(N, dtype=bool) if mask is None else mask[b, i] > 0
                e = np.zeros(N)
                e[seen] = np.exp(scores[seen] - scores[seen].max())
                out[b, h, i] = (e / e.sum()) @ v[b, h]
    return merge_heads(out) @ wo
