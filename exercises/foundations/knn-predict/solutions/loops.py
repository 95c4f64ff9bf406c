import numpy as np


def pairwise_dist(x_test, x_train, p):
    dists = np.zeros((x_test.shape[0], x_train.shape[0]))
    for i in range(x_test.shape[0]):
        for j in range(x_train.shape[0]):
            if p == 1:
                dists[i, j] = np.sum(np.abs(x_test[i] - x_train[j]))
            else:
                dists[i, j] = np.sqrt(np.sum((x_test[i] - x_train[j]) ** 2))
    return dists


def knn_predict(x_test, x_train, y_train, k, p, num_classes):
    if k > len(x_train):
        raise ValueError("k is larger than the training set")
    dists = pairwise_dist(x_test, x_train, p)
    y_pred = np.zeros(len(x_test), dtype=int)
    for i in range(len(x_test)):
        closest_y = [int(y_train[j]) for j in sorted(range(len(x_train)), key=lambda j: dists[i, j])[:k]]
        counts = {}
        for label in closest_y:
            counts[label] = counts.get(label, 0) + 1
        y_pred[i] = min(counts, key=lambda label: (-counts[label], label))
    return y_pred
