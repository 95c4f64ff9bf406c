import numpy as np


def two_layer_loss(x, y, p, reg):
    n = len(x)
    z = x @ p["w1"] + p["b1"]
    hidden = np.maximum(z, 0)
    scores = hidden @ p["w2"] + p["b2"]

    shifted = scores - scores.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    penalty = reg / 2 * ((p["w1"] ** 2).sum() + (p["w2"] ** 2).sum())
    loss = -logs[np.arange(n), y].mean() + penalty

    d_scores = np.exp(logs)
    d_scores[np.arange(n), y] -= 1
    d_scores /= n
    d_z = d_scores @ p["w2"].T * (z > 0)
    grads = {
        "w1": x.T @ d_z + reg * p["w1"],
        "b1": d_z.sum(axis=0),
        "w2": hidden.T @ d_scores + reg * p["w2"],
        "b2": d_scores.sum(axis=0),
    }
    return {"loss": loss, "grads": grads}
