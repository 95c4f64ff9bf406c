import torch

# torchmetrics.functional.roc and auroc are these two; torch itself has neither.


def both_classes(y):
    positives = int((y == 1).sum())
    if positives == 0 or positives == len(y):
        raise ValueError("a ROC curve needs examples of both classes")
    return positives, len(y) - positives


def roc_curve(score, y):
    positives, negatives = both_classes(y)
    thresholds = torch.unique(score).flip(0)
    flagged = score[None, :] >= thresholds[:, None]  # [T, N]
    tpr = (flagged & (y == 1)).sum(dim=1) / positives
    fpr = (flagged & (y != 1)).sum(dim=1) / negatives
    return {"fpr": [0.0, *fpr.tolist()], "tpr": [0.0, *tpr.tolist()]}


def auc(score, y):
    # The share of the pairs of a positive and a negative that are in the right order; a tie is half a pair.
    positives, negatives = both_classes(y)
    gaps = score[y == 1][:, None] - score[y != 1][None, :]
    return ((gaps > 0).sum() + 0.5 * (gaps == 0).sum()).item() / (positives * negatives)
