import numpy as np


def encoder_block(x, p, heads, eps, mask=None):
    y = layer_norm(x + attention(x, p, heads, mask), p["g1"], p["be1"], eps)
    hidden = np.maximum(y @ p["w1"] + p["b1"], 0)
    return layer_norm(y + hidden @ p["w2"] + p["b2"], p["g2"], p["be2"], eps)


def attention(x, p, heads, mask):
    batch, tokens, width = x.shape

    def split(w):
        return (x @ w).reshape(batch, tokens, heads, width // heads).transpose(0, 2, 1, 3)

    q, k, v = split(p["wq"]), split(p["wk"]), split(p["wv"])
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(width // heads)
    if mask is not None:
        scores = np.where(mask[:, None] > 0, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return (weights @ v).transpose(0, 2, 1, 3).reshape(batch, tokens, width) @ p["wo"]


def layer_norm(x, gain, shift, eps):
    mean, variance = x.mean(axis=-1, keepdims=True), x.var(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(variance + eps) * gain + shift
