import torch

# torchmetrics.functional.f1_score and its neighbours do this, with a convention of their own for absent classes; torch has none.


def prf(pred, truth, num_classes, average):
    confusion = torch.bincount(truth * num_classes + pred, minlength=num_classes**2)
    confusion = confusion.reshape(num_classes, num_classes).to(torch.float64)  # truth in rows, predictions in columns
    tp = confusion.diagonal()
    predicted = confusion.sum(dim=0)
    actual = confusion.sum(dim=1)
    if average == "micro":
        tp, predicted, actual = tp.sum(), predicted.sum(), actual.sum()
    # Where a denominator is 0 the numerator is 0 too, so that any other denominator gives 0.
    precision = tp / predicted.clamp(min=1)
    recall = tp / actual.clamp(min=1)
    f1 = 2 * tp / (predicted + actual).clamp(min=1)
    return {"precision": precision.mean().item(), "recall": recall.mean().item(), "f1": f1.mean().item()}
