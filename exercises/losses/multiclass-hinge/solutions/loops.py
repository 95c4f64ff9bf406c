import numpy as np


def multiclass_hinge(s, y, delta):
    num_train, num_classes = s.shape
    loss = 0.0
    for i in range(num_train):
        correct_class_score = s[i, y[i]]
        for j in range(num_classes):
            if j == y[i]:
                continue
            margin = s[i, j] - correct_class_score + delta
            if margin > 0:
                loss += margin
    return loss / num_train


def multiclass_hinge_backward(d_loss, s, y, delta):
    num_train, num_classes = s.shape
    ds = np.zeros(s.shape)
    for i in range(num_train):
        for j in range(num_classes):
            if j != y[i] and s[i, j] - s[i, y[i]] + delta > 0:
                ds[i, j] += 1
                ds[i, y[i]] -= 1
    ds *= d_loss / num_train
    return ds
