"""Norms, and what small systems of equations need."""

from . import _reduce, _ufuncs
from ._array import asarray
from ._make import eye
from ._refuse import missing_member, not_here

__name__ = "numpy.linalg"


class LinAlgError(ValueError):
    """A matrix that has no answer."""

    __module__ = "numpy.linalg"


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x).astype(float, copy=False)
    if axis is None and ord is None:
        flat = x.reshape(-1)
        found = _ufuncs.sqrt(_reduce.sum(flat * flat))
        return asarray(found).reshape((1,) * x.ndim) if keepdims else found
    if axis is None and x.ndim == 1:
        axis = 0
    if axis is None and x.ndim == 2:
        axis = (0, 1)
    if isinstance(axis, (tuple, list)) and len(axis) == 2:
        if ord not in (None, "fro"):
            raise not_here("np.linalg.norm of matrices other than the Frobenius norm")
        return _ufuncs.sqrt(_reduce.sum(x * x, tuple(axis), keepdims=keepdims))
    if isinstance(axis, (tuple, list)):
        (axis,) = axis
    size = _ufuncs.absolute(x)
    if ord in (None, 2):
        return _ufuncs.sqrt(_reduce.sum(x * x, axis, keepdims=keepdims))
    if ord == float("inf"):
        return _reduce.max(size, axis, keepdims=keepdims)
    if ord == -float("inf"):
        return _reduce.min(size, axis, keepdims=keepdims)
    if ord == 0:
        return _reduce.sum((x != 0).astype(float), axis, keepdims=keepdims)
    if ord == 1:
        return _reduce.sum(size, axis, keepdims=keepdims)
    return _ufuncs.power(_reduce.sum(_ufuncs.power(size, ord), axis, keepdims=keepdims), 1 / ord)


def _square(a):
    a = asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    if a.ndim > 2:
        raise not_here("linear algebra of stacks of matrices", "a loop over the stack")
    if a.shape[0] != a.shape[1]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a.astype(float)


def _eliminated(a, b):
    """Both after elimination with the largest pivots, and the determinant."""
    a, b, sign = a.copy(), b.copy(), 1.0
    for at in range(len(a)):
        pivot = at + int(_ufuncs.absolute(a[at:, at]).argmax())
        if a[pivot, at] == 0:
            return a, b, 0.0
        if pivot != at:
            sign = -sign
            a[[at, pivot]] = a[[pivot, at]]
            b[[at, pivot]] = b[[pivot, at]]
        sign *= float(a[at, at])
        factors = a[:, at] / a[at, at]
        factors[at] = 0
        a -= factors[:, None] * a[at]
        b -= factors[:, None] * b[at]
    return a, b, sign


def solve(a, b):
    a, b = _square(a), asarray(b).astype(float)
    columns = b.reshape(-1, 1) if b.ndim == 1 else b
    if len(columns) != len(a):
        name, signature = ("solve1", "(m,m),(m)->(m)") if b.ndim == 1 else ("solve", "(m,m),(m,n)->(m,n)")
        raise ValueError(
            f"{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {len(columns)} is different from {len(a)})"
        )
    reduced, found, size = _eliminated(a, columns)
    if size == 0:
        raise LinAlgError("Singular matrix")
    found = found / reduced[range(len(a)), range(len(a))][:, None]
    return found.reshape(-1) if b.ndim == 1 else found


def inv(a):
    return solve(a, eye(len(_square(a))))


def det(a):
    a = _square(a)
    return _ufuncs.multiply(_eliminated(a, eye(len(a)))[2], 1.0)


def __getattr__(name):
    raise AttributeError(missing_member("numpy.linalg", name))
