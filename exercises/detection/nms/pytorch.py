import torch

# torchvision.ops.nms and torchvision.ops.batched_nms are these two functions; torch itself has neither.


def pairwise_iou(boxes):
    low = torch.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = torch.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    intersection = (high - low).clamp(min=0).prod(dim=-1)
    area = (boxes[:, 2:] - boxes[:, :2]).prod(dim=-1)
    union = area[:, None] + area[None, :] - intersection
    return torch.where(union > 0, intersection / union, torch.zeros_like(union))


def nms(boxes, scores, iou_thr):
    boxes = torch.as_tensor(boxes, dtype=torch.float64).reshape(-1, 4)
    scores = torch.as_tensor(scores, dtype=torch.float64)
    above = pairwise_iou(boxes) > iou_thr
    removed = torch.zeros(len(scores), dtype=torch.bool)
    kept = []
    for index in torch.sort(scores, descending=True, stable=True).indices.tolist():
        if not removed[index]:
            kept.append(index)
            removed |= above[index]
    return kept


def nms_per_class(boxes, scores, cls, iou_thr, score_thr):
    boxes = torch.as_tensor(boxes, dtype=torch.float64).reshape(-1, 4)
    scores = torch.as_tensor(scores, dtype=torch.float64)
    cls = torch.as_tensor(cls, dtype=torch.float64)
    sure = torch.nonzero(scores >= score_thr).flatten()
    if sure.numel() == 0:
        return []
    # Each class is moved to a region of its own, so that one run is enough.
    offset = cls[sure] * (boxes.max() - boxes.min() + 1)
    kept = nms(boxes[sure] + offset[:, None], scores[sure], iou_thr)
    return sure[kept].tolist()
