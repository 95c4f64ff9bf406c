import torch


def pairwise_dist(x_test, x_train, p):
    # Of many points torch.cdist would use the expanded square, unless it is told not to.
    return torch.cdist(x_test, x_train, p=float(p), compute_mode="donot_use_mm_for_euclid_dist")


def knn_predict(x_test, x_train, y_train, k, p, num_classes):
    if k > len(x_train):
        raise ValueError("fewer training examples than neighbours")
    order = pairwise_dist(x_test, x_train, p).sort(dim=1, stable=True).indices
    votes = torch.nn.functional.one_hot(y_train[order[:, :k]], num_classes).sum(dim=1)
    # torch.argmax does not promise the first of several maxima; a smaller class is worth a little more.
    return (votes * num_classes - torch.arange(num_classes)).argmax(dim=1)
