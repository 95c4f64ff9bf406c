import torch


def clip_by_global_norm(grads, theta):
    # torch.nn.utils.clip_grad_norm_ divides by the norm plus 1e-6, and changes the gradients in place.
    norm = torch.nn.utils.get_total_norm(grads.values())
    scale = (theta / norm).clamp(max=1)
    return {"grads": {name: g * scale for name, g in grads.items()}, "norm": norm.item()}


def clip_by_value(g, c):
    return g.clamp(-c, c)
