import numpy as np


def fans(shape):
    *window, inputs, outputs = shape
    size = int(np.prod(window))
    return {"fan_in": size * inputs, "fan_out": size * outputs}


def xavier_uniform(u):
    bound = np.sqrt(6 / sum(fans(u.shape).values()))
    return bound * (2 * u - 1)


def xavier_normal(z):
    return z * np.sqrt(2 / sum(fans(z.shape).values()))


def he_normal(z):
    return z * np.sqrt(2 / fans(z.shape)["fan_in"])
