import numpy as np


def batch_norm_train(x, gamma, beta, run, momentum, eps):
    axes = tuple(range(x.ndim - 1))
    mean, var = x.mean(axis=axes), x.var(axis=axes)

    def moved(old, new):
        return momentum * old + (1 - momentum) * new

    return {
        "y": gamma * (x - mean) / np.sqrt(var + eps) + beta,
        "mean": mean,
        "var": var,
        "run": {"mean": moved(run["mean"], mean), "var": moved(run["var"], var)},
    }


def batch_norm_eval(x, gamma, beta, run, eps):
    return gamma * (x - run["mean"]) / np.sqrt(run["var"] + eps) + beta
