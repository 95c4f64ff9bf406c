import numpy as np


def iou_with(box, others):
    """IoU of one box with each of the others, as corners."""
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    intersection = np.prod(np.clip(high - low, 0, None), axis=1)
    area = np.prod(box[2:] - box[:2])
    areas = np.prod(others[:, 2:] - others[:, :2], axis=1)
    union = area + areas - intersection
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def nms(boxes, scores, iou_thr):
    boxes = np.asarray(boxes, dtype=float).reshape(-1, 4)
    order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
    kept = []
    while order.size > 0:
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[iou_with(boxes[best], boxes[order]) <= iou_thr]
    return kept


def nms_per_class(boxes, scores, cls, iou_thr, score_thr):
    boxes = np.asarray(boxes, dtype=float).reshape(-1, 4)
    scores = np.asarray(scores, dtype=float)
    cls = np.asarray(cls)
    kept = []
    for label in np.unique(cls):
        mine = np.flatnonzero((cls == label) & (scores >= score_thr))
        kept.extend(int(mine[index]) for index in nms(boxes[mine], scores[mine], iou_thr))
    return sorted(kept, key=lambda index: (-scores[index], index))
