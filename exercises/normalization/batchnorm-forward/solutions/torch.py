import torch


def batch_norm_train(x, gamma, beta, run, momentum, eps):
    dims = tuple(range(x.dim() - 1))
    mean = x.mean(dim=dims)
    var = x.var(dim=dims, unbiased=False)
    y = gamma * (x - mean) / torch.sqrt(var + eps) + beta
    running = {
        "mean": momentum * run["mean"] + (1 - momentum) * mean,
        "var": momentum * run["var"] + (1 - momentum) * var,
    }
    return {"y": y, "mean": mean, "var": var, "run": running}


def batch_norm_eval(x, gamma, beta, run, eps):
    return gamma * (x - run["mean"]) * torch.rsqrt(run["var"] + eps) + beta
