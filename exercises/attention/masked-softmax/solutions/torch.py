import torch


def masked_softmax(s, mask):
    s = s.masked_fill(mask == 0, -1e9)
    e = torch.exp(s - s.max(dim=-1, keepdim=True).values)
    e = e * (mask != 0)
    total = e.sum(dim=-1, keepdim=True)
    return torch.where(total > 0, e / total.clamp(min=1e-30), torch.zeros_like(e))


def causal_mask(n):
    i = torch.arange(n)
    return (i.unsqueeze(1) >= i.unsqueeze(0)).float()


def length_mask(lengths, keys):
    mask = torch.zeros(len(lengths), 1, keys)
    for b, length in enumerate(lengths):
        mask[b, :, :length] = 1
    return mask


def masked_softmax_backward(dy, y):
    return y * dy - y * torch.sum(y * dy, dim=-1, keepdim=True)
