import torch


def adagrad(w, acc, g, lr, eps):
    acc = acc.clone().addcmul_(g, g)
    return {"w": w - lr * g / (acc.sqrt() + eps), "acc": acc}


def rmsprop(w, s, g, lr, rho, eps):
    s = torch.mul(s, rho).addcmul_(g, g, value=1 - rho)
    return {"w": w - lr * g / (s.sqrt() + eps), "s": s}
