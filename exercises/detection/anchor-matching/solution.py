import numpy as np

CENTRE, SIZE = 0.1, 0.2


def as_boxes(boxes):
    return np.asarray(boxes, dtype=float).reshape(-1, 4)


def pairwise_iou(anchors, gt):
    low = np.maximum(anchors[:, None, :2], gt[None, :, :2])
    high = np.minimum(anchors[:, None, 2:], gt[None, :, 2:])
    intersection = np.prod(np.clip(high - low, 0, None), axis=2)
    area_a = np.prod(anchors[:, 2:] - anchors[:, :2], axis=1)
    area_g = np.prod(gt[:, 2:] - gt[:, :2], axis=1)
    return intersection / (area_a[:, None] + area_g[None, :] - intersection)


def match_anchors(anchors, gt, thr):
    anchors, gt = as_boxes(anchors), as_boxes(gt)
    assigned = np.full(len(anchors), -1)
    if len(gt) == 0 or len(anchors) == 0:
        return assigned.tolist()
    overlaps = pairwise_iou(anchors, gt)
    free = np.max(overlaps, axis=1) >= thr
    assigned[free] = np.argmax(overlaps[free], axis=1)
    left = overlaps.copy()
    for _ in range(min(left.shape)):
        # The first maximum in row-major order: the lower anchor, then the lower truth.
        anchor, truth = np.unravel_index(np.argmax(left), left.shape)
        assigned[anchor] = truth
        left[anchor, :] = -1
        left[:, truth] = -1
    return assigned.tolist()


def centre_and_size(boxes):
    boxes = as_boxes(boxes)
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode(anchors, boxes):
    (centre_a, size_a), (centre_b, size_b) = centre_and_size(anchors), centre_and_size(boxes)
    return np.hstack([(centre_b - centre_a) / (CENTRE * size_a), np.log(size_b / size_a) / SIZE]).tolist()


def decode(anchors, t):
    centre_a, size_a = centre_and_size(anchors)
    t = as_boxes(t)
    centre = centre_a + CENTRE * t[:, :2] * size_a
    size = size_a * np.exp(SIZE * t[:, 2:])
    return np.hstack([centre - size / 2, centre + size / 2]).tolist()
