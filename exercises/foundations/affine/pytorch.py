import torch


def affine_forward(x, w, b):
    # nn.Linear keeps its weights as [M, D], and computes x @ weight.T + bias.
    return torch.nn.functional.linear(x, w.T, b)


def affine_backward(dy, x, w):
    return {"dx": dy @ w.T, "dw": x.T @ dy, "db": dy.sum(dim=0)}
