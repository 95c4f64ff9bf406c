import numpy as np


def prelu(x, a):
    """x: [N, C], a: [C], one slope for each channel. Returns [N, C]."""
    return np.zeros_like(x) * a


def prelu_backward(dy, x, a):
    """dy: [N, C], dL/dy. Returns dL/dx, [N, C], and dL/da, [C]."""
    return {"dx": dy * np.zeros_like(x), "da": np.zeros_like(a)}
