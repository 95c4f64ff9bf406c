import torch


def ewma(xs, beta, correct):
    averages = torch.zeros_like(xs)
    v, weight = 0.0, 1.0
    for i, x in enumerate(xs.tolist()):
        v = beta * v + (1 - beta) * x
        weight *= beta
        averages[i] = v / (1 - weight) if correct else v
    return averages
