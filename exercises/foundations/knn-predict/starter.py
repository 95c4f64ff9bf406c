import numpy as np


def pairwise_dist(x_test, x_train, p):
    """x_test: [M, D], x_train: [N, D]."""
    # One row for each test point, one column for each training point.
    return np.zeros((len(x_test), len(x_train)))


def knn_predict(x_test, x_train, y_train, k, p, num_classes):
    """y_train: [N], whole numbers from 0 to num_classes - 1."""
    # Which k training points are closest, and which class do most of them have?
    return np.zeros(len(x_test), dtype=int)
