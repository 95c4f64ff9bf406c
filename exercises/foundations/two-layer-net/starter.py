import numpy as np


def two_layer_loss(x, y, p, reg):
    """x: [N, D]; y: [N], classes; p["w1"]: [D, H], p["b1"]: [H], p["w2"]: [H, C], p["b2"]: [C]."""
    # Forward: keep what the backward pass will ask for.
    hidden = np.maximum(x @ p["w1"] + p["b1"], 0)
    scores = hidden @ p["w2"] + p["b2"]
    loss = 0.0
    # Backward: from the loss to the scores, and on from there. Each gradient has the shape of its parameter.
    grads = {name: np.zeros_like(parameter) for name, parameter in p.items()}
    return {"loss": loss, "grads": grads}
