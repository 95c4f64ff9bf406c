import torch
import torch.nn.functional as F


def conv2d_backward(dy, x, w, stride, pad):
    N, H, W, C = x.shape
    kh, kw, _, O = w.shape
    _, OH, OW, _ = dy.shape
    padded = F.pad(x, (0, 0, pad, pad, pad, pad))
    d_padded = torch.zeros_like(padded)
    dw = torch.zeros_like(w)
    rows = dy.reshape(-1, O)
    for a in range(kh):
        for b in range(kw):
            window = padded[:, a : a + (OH - 1) * stride + 1 : stride, b : b + (OW - 1) * stride + 1 : stride]
            dw[a, b] = window.reshape(-1, C).t() @ rows
            d_padded[:, a : a + (OH - 1) * stride + 1 : stride, b : b + (OW - 1) * stride + 1 : stride] += dy @ w[a, b].t()
    return {"dx": d_padded[:, pad : pad + H, pad : pad + W], "dw": dw, "db": dy.sum(dim=(0, 1, 2))}
