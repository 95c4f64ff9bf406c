import numpy as np


def fans(shape):
    # shape is [D, M] or [kh, kw, Cin, Cout].
    return {"fan_in": len(shape), "fan_out": len(shape)}


def xavier_uniform(u):
    # u is uniform on [0, 1), in the shape of the weight: u.shape.
    return u.copy()


def xavier_normal(z):
    # z is standard normal, in the shape of the weight.
    return z.copy()


def he_normal(z):
    # z is standard normal, in the shape of the weight.
    return z.copy()
