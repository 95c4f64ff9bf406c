import numpy as np


def batch_norm_backward(dy, x, gamma, eps):
    """
    The gradients of y = gamma * xhat + beta, given dy = dL/dy.
    dy, x: [N, C]; gamma: [C]; statistics are those of the columns of x, as in training.
    """
    # Start with the forward: the mean, the biased variance and xhat of every column.
    dx = np.zeros_like(x)
    dgamma = np.zeros_like(gamma)
    dbeta = np.zeros_like(gamma)
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
