"""The error function, of NumPy arrays and of PyTorch tensors alike."""

import math

import numpy as np
import torch


def error_function():
    each = np.vectorize(math.erf, otypes=[float])
    return lambda x: torch.erf(x) if isinstance(x, torch.Tensor) else each(x)
