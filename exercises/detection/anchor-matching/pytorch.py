import torch

CENTRE, SIZE = 0.1, 0.2


def as_boxes(boxes):
    return torch.as_tensor(boxes, dtype=torch.float64).reshape(-1, 4)


def pairwise_iou(anchors, gt):
    # torchvision.ops.box_iou is this function.
    low = torch.maximum(anchors[:, None, :2], gt[None, :, :2])
    high = torch.minimum(anchors[:, None, 2:], gt[None, :, 2:])
    intersection = (high - low).clamp(min=0).prod(dim=2)
    area_a = (anchors[:, 2:] - anchors[:, :2]).prod(dim=1)
    area_g = (gt[:, 2:] - gt[:, :2]).prod(dim=1)
    return intersection / (area_a[:, None] + area_g[None, :] - intersection)


def match_anchors(anchors, gt, thr):
    anchors, gt = as_boxes(anchors), as_boxes(gt)
    if len(gt) == 0:
        return [-1] * len(anchors)
    overlaps = pairwise_iou(anchors, gt)
    rounds = min(overlaps.shape)
    assigned = [-1] * len(anchors)
    # argmax may return any of several equal maxima, so the first one is looked up.
    for anchor, row in enumerate(overlaps):
        if row.max() >= thr:
            assigned[anchor] = int(torch.nonzero(row == row.max())[0])
    for _ in range(rounds):
        anchor, truth = torch.nonzero(overlaps == overlaps.max())[0].tolist()
        assigned[anchor] = truth
        overlaps[anchor, :] = -1
        overlaps[:, truth] = -1
    return assigned


def centre_and_size(boxes):
    low, high = as_boxes(boxes).split(2, dim=1)
    return (low + high) / 2, high - low


def encode(anchors, boxes):
    (centre_a, size_a), (centre_b, size_b) = centre_and_size(anchors), centre_and_size(boxes)
    return torch.cat([(centre_b - centre_a) / (CENTRE * size_a), (size_b / size_a).log() / SIZE], dim=1).tolist()


def decode(anchors, t):
    centre_a, size_a = centre_and_size(anchors)
    move, stretch = as_boxes(t).split(2, dim=1)
    centre = centre_a + CENTRE * move * size_a
    size = size_a * (SIZE * stretch).exp()
    return torch.cat([centre - size / 2, centre + size / 2], dim=1).tolist()
