import torch


def softmax_cross_entropy(z, y, ignore_index=None):
    keep = torch.ones(y.shape[0], dtype=torch.bool) if ignore_index is None else y != ignore_index
    if not keep.any():
        return torch.tensor(0.0)
    z, y = z[keep], y[keep]
    z = z - z.max(dim=1, keepdim=True).values
    logs = z - z.exp().sum(dim=1, keepdim=True).log()
    return -logs.gather(1, y.unsqueeze(1)).mean()


def softmax_cross_entropy_backward(d_loss, z, y, ignore_index=None):
    keep = torch.ones(y.shape[0], dtype=torch.bool) if ignore_index is None else y != ignore_index
    count = keep.sum().item()
    dz = torch.zeros_like(z)
    if count == 0:
        return dz
    e = torch.exp(z - z.max(dim=1, keepdim=True).values)
    p = e / e.sum(dim=1, keepdim=True)
    p = p[keep]
    p[torch.arange(count), y[keep]] -= 1
    dz[keep] = p * d_loss / count
    return dz
