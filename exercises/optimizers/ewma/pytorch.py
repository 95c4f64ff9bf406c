import torch


def ewma(xs, beta, correct):
    averages = torch.zeros_like(xs)
    v = xs.new_zeros(())
    for i, x in enumerate(xs):
        v = torch.lerp(x, v, beta)
        averages[i] = v / (1 - beta ** (i + 1)) if correct else v
    return averages
