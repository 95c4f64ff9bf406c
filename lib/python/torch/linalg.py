"""Norms, and what small systems of equations need."""

import numpy
import torch
from torch._tensor import of


def vector_norm(x, ord=2, dim=None, keepdim=False):
    """The norm along axes, all of them by default."""
    return torch.norm(x, ord, dim, keepdim)


def norm(A, ord=None, dim=None, keepdim=False):
    """The Euclidean norm of all numbers, or along an axis."""
    if ord not in (None, "fro") and dim is None and A.dim() > 1 or isinstance(dim, tuple) and ord not in (None, "fro"):
        from torch._base import not_here

        raise not_here("torch.linalg.norm of matrices other than the Frobenius norm")
    return torch.norm(A, 2 if ord is None else ord, dim, keepdim)


def solve(A, B):
    """x with A @ x = B."""
    return of(numpy.linalg.solve(A._a, B._a))


def inv(A):
    """The inverse of a matrix."""
    if len(set(A.shape[-2:])) > 1:
        raise RuntimeError(f"linalg.inv: A must be batches of square matrices, but they are {A.shape[-2]} by {A.shape[-1]} matrices")
    return of(numpy.linalg.inv(A._a))


def det(A):
    """The determinant of a matrix."""
    return of(numpy.asarray(numpy.linalg.det(A._a)))


def matmul(input, other):
    """The product of matrices."""
    return torch.matmul(input, other)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'torch.linalg' has no attribute '{name}'")
    from torch._refuse import missing_member

    raise AttributeError(missing_member("torch.linalg", name))
