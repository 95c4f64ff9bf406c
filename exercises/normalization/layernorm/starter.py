import numpy as np


def layer_norm(x, gamma, beta, eps):
    """Every token of x is normalised over its own features, then scaled and shifted. x: [B, L, D]; gamma, beta: [D]."""
    # Which axis do the mean and the variance of a token run over, and what shape must they keep?
    return x * gamma + beta


def layer_norm_backward(dy, x, gamma, eps):
    """The gradients of the forward for x, gamma and beta, given dy = dL/dy: [B, L, D]."""
    dx = np.zeros_like(x)
    dgamma = np.zeros_like(gamma)
    dbeta = np.zeros_like(gamma)
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
