import torch


def two_layer_loss(x, y, p, reg):
    N = x.shape[0]
    z = x @ p["w1"] + p["b1"]
    h = torch.relu(z)
    scores = h @ p["w2"] + p["b2"]
    scores = scores - scores.max(dim=1, keepdim=True)[0]
    probs = torch.exp(scores) / torch.exp(scores).sum(dim=1, keepdim=True)
    logs = scores - torch.log(torch.exp(scores).sum(dim=1, keepdim=True))
    loss = -logs[torch.arange(N), y].mean() + 0.5 * reg * (torch.sum(p["w1"] ** 2) + torch.sum(p["w2"] ** 2))
    dscores = probs.clone()
    dscores[range(N), y] -= 1
    dscores /= N
    dz = (dscores @ p["w2"].t()) * (z > 0).float()
    grads = {
        "w1": x.t() @ dz + reg * p["w1"],
        "b1": dz.sum(0),
        "w2": h.t() @ dscores + reg * p["w2"],
        "b2": dscores.sum(0),
    }
    return loss, grads
