import numpy as np


def softmax(x):
    # Each row of x becomes probabilities: positive, and summing to 1.
    return np.zeros_like(x)


def softmax_backward(dy, y):
    # dy is dL/dy, y is what softmax returned. Return dL/dx.
    return dy * y
