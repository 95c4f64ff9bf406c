import numpy as np


def conv2d_backward(dy, x, w, stride, pad):
    _, out_height, out_width, _ = dy.shape
    kh, kw, _, _ = w.shape
    sides = ((0, 0), (pad, pad), (pad, pad), (0, 0))
    padded = np.pad(x, sides)
    dpadded = np.zeros_like(padded)
    dw = np.zeros_like(w)
    for a in range(kh):
        for b in range(kw):
            # What this tap reads, over all windows: within one tap no two windows read the same pixel.
            rows = slice(a, a + (out_height - 1) * stride + 1, stride)
            columns = slice(b, b + (out_width - 1) * stride + 1, stride)
            dw[a, b] = np.einsum("nijc,nijo->co", padded[:, rows, columns], dy)
            dpadded[:, rows, columns] += dy @ w[a, b].T
    height, width = x.shape[1:3]
    dx = dpadded[:, pad : pad + height, pad : pad + width]
    return {"dx": dx, "dw": dw, "db": dy.sum(axis=(0, 1, 2))}
