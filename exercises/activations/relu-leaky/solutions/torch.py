import torch


def relu(x):
    return x.clamp(min=0)


def relu_backward(dy, x):
    return dy * (x > 0)


def leaky_relu(x, alpha):
    return torch.where(x > 0, x, alpha * x)


def leaky_relu_backward(dy, x, alpha):
    slope = torch.ones_like(x)
    slope[x <= 0] = alpha
    return dy * slope
