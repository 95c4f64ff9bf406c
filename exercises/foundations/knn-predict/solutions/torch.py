import torch


def pairwise_dist(x_test, x_train, p):
    difference = x_test.unsqueeze(1) - x_train.unsqueeze(0)
    return difference.abs().sum(-1) if p == 1 else difference.square().sum(-1).sqrt()


def knn_predict(x_test, x_train, y_train, k, p, num_classes):
    if k > x_train.size(0):
        raise ValueError("fewer training examples than neighbours")
    _, order = torch.sort(pairwise_dist(x_test, x_train, p), dim=1, stable=True)
    labels = y_train[order[:, :k]]
    return torch.stack([torch.bincount(row, minlength=num_classes).argmax() for row in labels])
