import numpy as np


def covariance(x):
    n, d = x.shape
    mean = np.zeros(d)
    for j in range(d):
        mean[j] = sum(x[:, j]) / n
    c = [[0.0] * d for _ in range(d)]
    for i in range(d):
        for j in range(d):
            c[i][j] = float(np.dot(x[:, i] - mean[i], x[:, j] - mean[j])) / n
    return mean, c


def pca(x, k, eigh):
    mean, c = covariance(x)
    found = eigh(c)
    order = sorted(range(len(c)), key=lambda j: -found["values"][j])[:k]
    components = np.array([[row[j] for j in order] for row in found["vectors"]])
    variances = np.array([found["values"][j] for j in order])
    z = np.zeros((len(x), k))
    for n in range(len(x)):
        z[n] = (x[n] - mean) @ components
    return z, mean, components, variances


def whiten(x, eps, eigh):
    z, _, _, variances = pca(x, x.shape[1], eigh)
    for j in range(x.shape[1]):
        z[:, j] /= (variances[j] + eps) ** 0.5
    return z
