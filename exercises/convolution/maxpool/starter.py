import numpy as np


def max_pool(x, k, stride):
    """x: [N, H, W, C]. y: the maximum of each window; arg: which place of the window holds it, as integers."""
    n, height, width, channels = x.shape
    rows = (height - k) // stride + 1
    columns = (width - k) // stride + 1
    y = np.zeros((n, rows, columns, channels))
    arg = np.zeros((n, rows, columns, channels), dtype=int)
    return {"y": y, "arg": arg}


def max_pool_backward(dy, arg, x_shape, k, stride):
    """dy and arg: [N, OH, OW, C]; returns dL/dx, of the shape x_shape."""
    return np.zeros(x_shape)
