import numpy as np


def max_pool(x, k, stride):
    n, height, width, channels = x.shape
    rows = (height - k) // stride + 1
    columns = (width - k) // stride + 1
    y = np.zeros((n, rows, columns, channels))
    arg = np.zeros((n, rows, columns, channels), dtype=int)
    for image in range(n):
        for i in range(rows):
            for j in range(columns):
                window = x[image, i * stride : i * stride + k, j * stride : j * stride + k]
                for c in range(channels):
                    y[image, i, j, c] = np.max(window[:, :, c])
                    arg[image, i, j, c] = np.argmax(window[:, :, c])
    return y, arg


def max_pool_backward(dy, arg, x_shape, k, stride):
    dx = np.zeros(x_shape)
    n, rows, columns, channels = dy.shape
    for image in range(n):
        for i in range(rows):
            for j in range(columns):
                for c in range(channels):
                    a, b = divmod(int(arg[image, i, j, c]), k)
                    dx[image, i * stride + a, j * stride + b, c] += dy[image, i, j, c]
    return dx
