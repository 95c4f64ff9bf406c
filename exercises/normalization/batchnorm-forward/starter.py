import numpy as np


def batch_norm_train(x, gamma, beta, run, momentum, eps):
    """
    Training: normalise with the statistics of this batch, and move the running ones towards them.
    x: [N, C] or [N, H, W, C]; gamma, beta, run["mean"], run["var"]: [C].
    """
    # Which axes do the statistics of a channel run over, for each of the two shapes of x?
    mean = np.zeros_like(gamma)
    var = np.ones_like(gamma)
    return {"y": x.copy(), "mean": mean, "var": var, "run": {"mean": run["mean"].copy(), "var": run["var"].copy()}}


def batch_norm_eval(x, gamma, beta, run, eps):
    """Inference: normalise with the running statistics."""
    return x.copy()
