import numpy as np


def roc_curve(score, y):
    positives = (y == 1).sum()
    negatives = len(y) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a ROC curve needs examples of both classes")
    order = np.argsort(-score, kind="stable")
    score, y = score[order], y[order]
    hits = np.cumsum(y == 1)
    alarms = np.cumsum(y != 1)
    # The last example of each run of equal scores, and of all.
    last = np.append(np.flatnonzero(score[1:] != score[:-1]), len(y) - 1)
    fpr = np.concatenate([[0.0], alarms[last] / negatives])
    tpr = np.concatenate([[0.0], hits[last] / positives])
    return {"fpr": fpr.tolist(), "tpr": tpr.tolist()}


def auc(score, y):
    curve = roc_curve(score, y)
    fpr, tpr = np.array(curve["fpr"]), np.array(curve["tpr"])
    return float(((fpr[1:] - fpr[:-1]) * (tpr[1:] + tpr[:-1]) / 2).sum())
