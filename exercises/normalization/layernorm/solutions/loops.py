import numpy as np


def layer_norm(x, gamma, beta, eps):
    out = np.zeros_like(x)
    for b in range(x.shape[0]):
        for l in range(x.shape[1]):
            token = x[b, l]
            out[b, l] = gamma * (token - np.mean(token)) / np.sqrt(np.var(token) + eps) + beta
    return out


def layer_norm_backward(dy, x, gamma, eps):
    dx, dgamma, dbeta = np.zeros_like(x), np.zeros_like(gamma), np.zeros_like(gamma)
    for b in range(x.shape[0]):
        for l in range(x.shape[1]):
            std = np.sqrt(np.var(x[b, l]) + eps)
            xhat = (x[b, l] - x[b, l].mean()) / std
            g = dy[b, l] * gamma
            dx[b, l] = (g - g.mean() - xhat * np.mean(g * xhat)) / std
            dgamma += dy[b, l] * xhat
            dbeta += dy[b, l]
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
