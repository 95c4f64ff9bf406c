import numpy as np


def additive_score(q, k, wq, wk, wv):
    """q: [B, Q, m], k: [B, K, n], wq: [m, h], wk: [n, h], wv: [h]; the scores are [B, Q, K]."""
    # Every query meets every key: which four axes does the sum of the projections have?
    return np.zeros((q.shape[0], q.shape[1], k.shape[1]))


def additive_attention(q, k, v, wq, wk, wv, lengths):
    """v: [B, K, c]; of sequence b only the first lengths[b] keys count. The result is [B, Q, c]."""
    return np.zeros((q.shape[0], q.shape[1], v.shape[2]))


def additive_score_backward(ds, q, k, wq, wk, wv):
    """The gradients of the scores, given ds: [B, Q, K]."""
    return {
        "dq": np.zeros_like(q),
        "dk": np.zeros_like(k),
        "dwq": np.zeros_like(wq),
        "dwk": np.zeros_like(wk),
        "dwv": np.zeros_like(wv),
    }
