import torch
import torch.nn.functional as F


def max_pool(x, k, stride):
    y, index = F.max_pool2d(x.movedim(-1, 1), k, stride, return_indices=True)
    # PyTorch numbers the pixels of the whole plane; here the places of a window are numbered.
    _, _, rows, columns = y.shape
    width = x.shape[2]
    row = index // width - stride * torch.arange(rows)[:, None]
    column = index % width - stride * torch.arange(columns)
    return {"y": y.movedim(1, -1), "arg": (row * k + column).movedim(1, -1)}


def max_pool_backward(dy, arg, x_shape, k, stride):
    n, height, width, channels = x_shape
    _, rows, columns, _ = dy.shape
    row = stride * torch.arange(rows)[:, None, None] + arg // k
    column = stride * torch.arange(columns)[:, None] + arg % k
    index = (row * width + column).movedim(-1, 1).flatten(2)
    plane = torch.zeros(n, channels, height * width, dtype=dy.dtype)
    plane.scatter_add_(2, index.long(), dy.movedim(-1, 1).flatten(2))
    return plane.view(n, channels, height, width).movedim(1, -1)
