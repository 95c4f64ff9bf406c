import torch


def additive_score(q, k, wq, wk, wv):
    hidden = torch.tanh((q @ wq)[:, :, None, :] + (k @ wk)[:, None, :, :])
    return torch.sum(hidden * wv, dim=-1)


def additive_attention(q, k, v, wq, wk, wv, lengths):
    scores = additive_score(q, k, wq, wk, wv)
    mask = torch.arange(k.size(1)).reshape(1, 1, -1) < torch.tensor(lengths).reshape(-1, 1, 1)
    scores = scores.masked_fill(~mask, -1e9)
    e = torch.exp(scores - scores.amax(dim=-1, keepdim=True))
    return torch.bmm(e / e.sum(dim=-1, keepdim=True), v)


def additive_score_backward(ds, q, k, wq, wk, wv):
    hidden = torch.tanh((q @ wq)[:, :, None, :] + (k @ wk)[:, None, :, :])
    da = ds[..., None] * wv * (1 - hidden * hidden)
    dqp, dkp = da.sum(dim=2), da.sum(dim=1)
    return {
        "dq": dqp @ wq.T,
        "dk": dkp @ wk.T,
        "dwq": (q.transpose(1, 2) @ dqp).sum(dim=0),
        "dwk": (k.transpose(1, 2) @ dkp).sum(dim=0),
        "dwv": (ds[..., None] * hidden).sum(dim=(0, 1, 2)),
    }
