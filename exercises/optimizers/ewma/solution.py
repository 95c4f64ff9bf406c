import numpy as np


def ewma(xs, beta, correct):
    averages = np.zeros_like(xs)
    v = 0.0
    for i, x in enumerate(xs):
        v = beta * v + (1 - beta) * x
        averages[i] = v / (1 - beta ** (i + 1)) if correct else v
    return averages
