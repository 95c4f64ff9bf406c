import numpy as np


def batch_norm_backward(dy, x, gamma, eps):
    N, D = x.shape
    dx, dgamma, dbeta = np.zeros_like(x), np.zeros(D), np.zeros(D)
    for d in range(D):
        mean = sum(x[:, d]) / N
        var = sum((value - mean) ** 2 for value in x[:, d]) / N
        std = (var + eps) ** 0.5
        xhat = [(value - mean) / std for value in x[:, d]]
        for n in range(N):
            dbeta[d] += dy[n, d]
            dgamma[d] += dy[n, d] * xhat[n]
        for n in range(N):
            dx[n, d] = gamma[d] / std * (dy[n, d] - dbeta[d] / N - xhat[n] * dgamma[d] / N)
    return dx, dgamma, dbeta
