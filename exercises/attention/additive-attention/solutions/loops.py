import numpy as np


def additive_score(q, k, wq, wk, wv):
    B, Q, K = q.shape[0], q.shape[1], k.shape[1]
    s = np.zeros((B, Q, K))
    for b in range(B):
        for i in range(Q):
            for j in range(K):
                s[b, i, j] = np.tanh(q[b, i] @ wq + k[b, j] @ wk) @ wv
    return s


def additive_attention(q, k, v, wq, wk, wv, lengths):
    s = additive_score(q, k, wq, wk, wv)
    y = np.zeros((q.shape[0], q.shape[1], v.shape[2]))
    for b, length in enumerate(lengths):
        for i in range(q.shape[1]):
            kept = s[b, i, :length]
            e = np.exp(kept - kept.max())
            y[b, i] = (e / e.sum()) @ v[b, :length]
    return y


def additive_score_backward(ds, q, k, wq, wk, wv):
    dq, dk = np.zeros_like(q), np.zeros_like(k)
    dwq, dwk, dwv = np.zeros_like(wq), np.zeros_like(wk), np.zeros_like(wv)
    B, Q, K = ds.shape
    for b in range(B):
        for i in range(Q):
            for j in range(K):
                t = np.tanh(q[b, i] @ wq + k[b, j] @ wk)
                da = ds[b, i, j] * wv * (1 - t * t)
                dq[b, i] += wq @ da
                dk[b, j] += wk @ da
                dwq += np.outer(q[b, i], da)
                dwk += np.outer(k[b, j], da)
                dwv += ds[b, i, j] * t
    return {"dq": dq, "dk": dk, "dwq": dwq, "dwk": dwk, "dwv": dwv}
