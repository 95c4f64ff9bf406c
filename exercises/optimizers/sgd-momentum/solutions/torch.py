import torch


def sgd(w, g, lr):
    return torch.sub(w, g, alpha=lr)


def momentum(w, v, g, lr, mu):
    v = torch.mul(v, mu).add_(g)
    return {"w": torch.sub(w, v, alpha=lr), "v": v}


def nesterov(w, v, g, lr, mu):
    v = torch.mul(v, mu).add_(g)
    return {"w": torch.sub(w, g + mu * v, alpha=lr), "v": v}
