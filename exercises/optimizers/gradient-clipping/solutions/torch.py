import torch


def clip_by_global_norm(grads, theta):
    norm = torch.stack([g.square().sum() for g in grads.values()]).sum().sqrt().item()
    scale = theta / norm if norm > theta else 1.0
    return {"grads": {name: scale * g for name, g in grads.items()}, "norm": norm}


def clip_by_value(g, c):
    limit = torch.full_like(g, c)
    return torch.minimum(torch.maximum(g, -limit), limit)
