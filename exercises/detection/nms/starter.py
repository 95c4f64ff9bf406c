import numpy as np


def nms(boxes, scores, iou_thr):
    """Indices of the boxes that remain, best score first."""
    # Go through the boxes by falling score. With which boxes is each of them compared?
    return list(range(len(scores)))


def nms_per_class(boxes, scores, cls, iou_thr, score_thr):
    """The same within each class, for boxes that score at least score_thr."""
    return list(range(len(scores)))
