import math

import torch


def fans(shape):
    field = 1
    for length in shape[:-2]:
        field *= length
    return {"fan_in": field * shape[-2], "fan_out": field * shape[-1]}


def xavier_uniform(u):
    f = fans(u.shape)
    bound = math.sqrt(6.0 / (f["fan_in"] + f["fan_out"]))
    return torch.lerp(torch.full_like(u, -bound), torch.full_like(u, bound), u)


def xavier_normal(z):
    f = fans(z.shape)
    return z * math.sqrt(2.0 / (f["fan_in"] + f["fan_out"]))


def he_normal(z):
    return z * (2.0 / fans(z.size())["fan_in"]) ** 0.5
