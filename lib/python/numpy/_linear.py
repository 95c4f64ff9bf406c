"""Products of matrices, and sums of products."""

from . import _bridge
from ._array import asarray, wrap
from ._refuse import not_here
from ._scalars import weak_of


def _given(handle):
    result = wrap(handle)
    return result._scalar() if result._shape == () else result


def matmul(x1, x2, /, out=None):
    for at, one in enumerate((x1, x2)):
        if weak_of(one) is not None or getattr(one, "shape", None) == ():
            raise ValueError(
                f"matmul: Input operand {at} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
            )
    result = _given(_bridge.K.matmul(asarray(x1)._handle, asarray(x2)._handle))
    if out is not None:
        out[...] = result
        return out
    return result


def dot(a, b, out=None):
    a, b = asarray(a), asarray(b)
    if out is not None:
        raise not_here("np.dot(out=…)")
    if not a.shape or not b.shape:
        result = a * b
        return result
    return _given(_bridge.K.dot(a._handle, b._handle))


def inner(a, b):
    a, b = asarray(a), asarray(b)
    if not a.shape or not b.shape:
        return a * b
    if a.shape[-1] != b.shape[-1]:
        raise ValueError(
            f"shapes {_said(a)} and {_said(b)} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != {b.shape[-1]} (dim {b.ndim - 1})"
        )
    result = tensordot(a, b, ((a.ndim - 1,), (b.ndim - 1,)))
    return result if result.shape else result._scalar()


def _said(array):
    return "(" + ",".join(map(str, array.shape)) + ("," if array.ndim == 1 else "") + ")"


def outer(a, b, out=None):
    if out is not None:
        raise not_here("np.outer(out=…)")
    return asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1)


def vdot(a, b):
    return dot(asarray(a).reshape(-1), asarray(b).reshape(-1))


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        one, other = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        one, other = ([*axis] if isinstance(axis, (tuple, list)) else [axis] for axis in axes)
    one = [axis % a.ndim for axis in one]
    other = [axis % b.ndim for axis in other]
    if len(one) != len(other) or any(a.shape[i] != b.shape[j] for i, j in zip(one, other)):
        raise ValueError("shape-mismatch for sum")
    left = [axis for axis in range(a.ndim) if axis not in one]
    right = [axis for axis in range(b.ndim) if axis not in other]
    size = 1
    for axis in one:
        size *= a.shape[axis]
    shape = tuple(a.shape[axis] for axis in left) + tuple(b.shape[axis] for axis in right)
    rows = a.transpose(left + one).reshape(-1 if a.size else 0, size) if size else None
    if rows is None:
        from ._make import zeros

        return zeros(shape)
    product = rows @ b.transpose(other + right).reshape(size, -1)
    return product.reshape(shape)


def trace(a, offset=0):
    return diagonal(a, offset).sum()


def diagonal(a, offset=0, axis1=0, axis2=1):
    a = asarray(a)
    if a.ndim < 2:
        raise ValueError("diag requires an array of at least two dimensions")
    from ._make import arange
    from ._shape import moveaxis

    a = moveaxis(a, (axis1, axis2), (-2, -1))
    first, second = max(0, -offset), max(0, offset)
    count = max(0, min(a.shape[-2] - first, a.shape[-1] - second))
    places = arange(count)
    return a[..., places + first, places + second]


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 2:
        return diagonal(v, k)
    if v.ndim != 1:
        raise ValueError("Input must be 1- or 2-d.")
    from ._make import arange, zeros

    size = len(v) + abs(k)
    made = zeros((size, size), dtype=v.dtype)
    places = arange(len(v))
    made[places + max(0, -k), places + max(0, k)] = v
    return made


def tri(N, M=None, k=0, dtype=float):
    from ._make import arange

    return (arange(N)[:, None] >= arange(N if M is None else M)[None] - k).astype(dtype)


def tril(m, k=0):
    from ._functions import where

    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k, dtype=bool), m, asarray(0).astype(m.dtype))


def triu(m, k=0):
    from ._functions import where

    m = asarray(m)
    return where(tri(*m.shape[-2:], k=k - 1, dtype=bool), asarray(0).astype(m.dtype), m)


def tril_indices(n, k=0, m=None):
    return tri(n, m, k, bool).nonzero()


def triu_indices(n, k=0, m=None):
    return (~tri(n, m, k - 1, bool)).nonzero()


def einsum(subscripts, /, *operands, optimize=False):
    if not isinstance(subscripts, str):
        raise not_here("np.einsum with lists of axes", "letters: np.einsum('ij,jk->ik', a, b)")
    text = subscripts.replace(" ", "")
    arrays = [asarray(one) for one in operands]
    left, arrow, output = text.partition("->")
    inputs = left.split(",")
    if len(inputs) != len(arrays):
        if len(inputs) < len(arrays):
            raise ValueError("fewer operands provided to einstein sum function than specified in the subscripts string")
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string")
    if "." in text:
        inputs, output = _spell(inputs, output if arrow else None, arrays)
    elif not arrow:
        output = "".join(sorted({one for one in left if one != "," and left.count(one) == 1}))
    for letter in set(left) - {",", "."}:
        if not letter.isalpha():
            raise ValueError(f"invalid subscript '{letter}' in einstein sum subscripts string, subscripts must be letters")
    for letter in output:
        if letter not in "".join(inputs):
            raise ValueError(f"einstein sum subscripts string included output subscript '{letter}' which never appeared in an input")
        if output.count(letter) > 1:
            raise ValueError(f"einstein sum subscripts string includes output subscript '{letter}' multiple times")
    return _given(_bridge.K.einsum(",".join(inputs), output, *(one._handle for one in arrays)))


def _spell(inputs, output, arrays):
    """The axes of an ellipsis as letters that nobody uses."""
    free = [chr(0x3B1 + at) for at in range(24)]
    widest = 0
    spelt = []
    for text, array in zip(inputs, arrays):
        count = array.ndim - len(text.replace("...", "")) if "..." in text else 0
        widest = max(widest, count)
        spelt.append((text, count))
    inputs = [text.replace("...", "".join(free[widest - count : widest])) for text, count in spelt]
    dots = "".join(free[:widest])
    if output is None:
        letters = "".join(inputs)
        rest = sorted({one for one in letters if one not in dots and letters.count(one) == 1})
        return inputs, dots + "".join(rest)
    return inputs, output.replace("...", dots)


def cross(a, b):
    a, b = asarray(a), asarray(b)
    if a.shape[-1] != 3 or b.shape[-1] != 3:
        raise not_here("np.cross of other than three numbers")
    from ._shape import stack

    (a0, a1, a2), (b0, b1, b2) = ([one[..., at] for at in range(3)] for one in (a, b))
    return stack([a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0], -1)


def kron(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim != 2 or b.ndim != 2:
        raise not_here("np.kron of other than two matrices")
    return (a[:, None, :, None] * b[None, :, None, :]).reshape(a.shape[0] * b.shape[0], a.shape[1] * b.shape[1])


