import numpy as np


def max_pool(x, k, stride):
    # A view, without copies: [N, OH, OW, C, k, k]
    windows = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(1, 2))[:, ::stride, ::stride]
    places = windows.reshape(*windows.shape[:4], k * k)
    return {"y": places.max(axis=-1), "arg": places.argmax(axis=-1)}


def max_pool_backward(dy, arg, x_shape, k, stride):
    dx = np.zeros(x_shape)
    n, i, j, c = np.indices(arg.shape)
    # dx[...] += dy would add only once where a pixel comes up several times.
    np.add.at(dx, (n, i * stride + arg // k, j * stride + arg % k, c), dy)
    return dx
