import numpy as np


def encoder_block(x, p, heads, eps, mask=None):
    """
    x: [B, N, D]; mask: [B, N, N] with 1 where a query (row) may see a key (column), else 0.
    p["wq"], p["wk"], p["wv"], p["wo"]: [D, D]; p["w1"]: [D, F], p["b1"]: [F], p["w2"]: [F, D], p["b2"]: [D];
    gains p["g1"], p["g2"] and shifts p["be1"], p["be2"] of the norms: [D].
    """
    # First attention with its residual and norm, then the feed-forward net with its own.
    return layer_norm(x, p["g1"], p["be1"], eps)


def layer_norm(x, gain, shift, eps):
    # Over which axis does a token find its own mean and variance?
    return x * gain + shift
