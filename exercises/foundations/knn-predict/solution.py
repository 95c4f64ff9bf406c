import numpy as np


def pairwise_dist(x_test, x_train, p):
    difference = x_test[:, None] - x_train[None]
    return np.abs(difference).sum(axis=2) if p == 1 else np.sqrt((difference**2).sum(axis=2))


def knn_predict(x_test, x_train, y_train, k, p, num_classes):
    if k > len(x_train):
        raise ValueError("fewer training examples than neighbours")
    distances = pairwise_dist(x_test, x_train, p)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    votes = [np.bincount(labels, minlength=num_classes) for labels in y_train[nearest]]
    # argmax takes the first of several maxima: the smallest class.
    return np.argmax(votes, axis=1)
