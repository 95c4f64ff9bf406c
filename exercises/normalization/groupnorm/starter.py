import numpy as np


def group_norm(x, gamma, beta, groups, eps):
    """Every group of channels of every image is normalised, then each channel scaled and shifted. x: [N, H, W, C]."""
    # Which numbers of x share one mean, and into which shape must x be brought so that they lie along axes of their own?
    return x * gamma + beta


def group_norm_backward(dy, x, gamma, groups, eps):
    """The gradients of the forward for x, gamma and beta, given dy = dL/dy: [N, H, W, C]."""
    dx = np.zeros_like(x)
    dgamma = np.zeros_like(gamma)
    dbeta = np.zeros_like(gamma)
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
