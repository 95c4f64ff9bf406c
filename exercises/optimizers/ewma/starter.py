import numpy as np


def ewma(xs, beta, correct):
    # The average after each value: as many numbers as there are values.
    return np.zeros_like(xs)
