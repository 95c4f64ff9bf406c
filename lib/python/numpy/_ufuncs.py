"""Functions that go element by element."""

import builtins

from . import _bridge, _scalars
from ._array import asarray, ndarray, wrap
from ._bridge import done
from ._dtypes import BOOL, FLOAT32
from ._refuse import not_here
from ._scalars import generic, weak_of


class ufunc:
    """A function of one or two arrays, element by element."""

    def __init__(self, name, nin, doc):
        self.__name__ = name
        self.nin = nin
        self.__doc__ = doc

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    def _finish(self, result, out, where, dtype):
        if dtype is not None:
            result = asarray(result).astype(dtype, copy=False)
        if out is not None:
            return _put(asarray(result), out, where, self.__name__)
        if where is not True:
            raise not_here(f"np.{self.__name__}(where=…) without out= (what is left out would be anything)", "np.where")
        return result


class unary(ufunc):

    def __call__(self, x, /, out=None, *, where=True, dtype=None):
        name = self.__name__
        if isinstance(x, ndarray):
            result = wrap(_bridge.K.unary(name, x._handle))
            if result._shape == ():
                result = result._scalar()
        else:
            alone = weak_of(x) is not None or isinstance(x, generic)
            result = wrap(_bridge.K.unary(name, _numbers(x, name)._handle))
            if alone:
                result = result._scalar()
        if out is None and where is True and dtype is None:
            return result
        return self._finish(result, out, where, dtype)


class binary(ufunc):

    def __call__(self, x1, x2, /, out=None, *, where=True, dtype=None):
        result = _pair(self.__name__, x1, x2)
        if out is None and where is True and dtype is None:
            return result
        return self._finish(result, out, where, dtype)

    def outer(self, A, B):
        A, B = asarray(A), asarray(B)
        return self(A.reshape(A.shape + (1,) * B.ndim), B)

    def at(self, a, indices, b=None, /):
        from ._index import flatten

        source = asarray(b)
        flat, held, _ = flatten(indices, a)
        done(_bridge.K.changeAt(self.__name__, a._handle, source._handle, *flat))

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False):
        from . import _reduce

        known = {
            "add": _reduce.sum, "multiply": _reduce.prod, "maximum": _reduce.max, "minimum": _reduce.min,
            "logical_and": _reduce.all, "logical_or": _reduce.any,
        }.get(self.__name__)  # fmt: skip
        if known is None:
            raise not_here(f"np.{self.__name__}.reduce")
        if dtype is not None:
            array = asarray(array).astype(dtype)
        return known(array, axis=axis, out=out, keepdims=keepdims)

    def accumulate(self, array, axis=0):
        from . import _reduce

        known = {"add": _reduce.cumsum, "multiply": _reduce.cumprod}.get(self.__name__)
        if known is not None:
            return known(array, axis)
        array = asarray(array)
        result = array.copy()
        rows = result.swapaxes(0, axis)
        for at in range(1, len(rows)):
            rows[at] = self(rows[at - 1], rows[at])
        return result


def _numbers(x, name):
    if isinstance(x, (str, bytes)):
        raise TypeError(
            f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
        )
    if x is None or not (isinstance(x, (ndarray, generic, list, tuple, range)) or weak_of(x) is not None):
        raise TypeError(f"loop of ufunc does not support argument 0 of type {type(x).__name__} which has no callable {name} method")
    return asarray(x)


def _pair(name, x1, x2):
    """Both sides where they meet; a scalar of Python's own crosses as a number."""
    if isinstance(x1, ndarray):
        if isinstance(x2, ndarray):
            result = wrap(_bridge.K.binary(name, x1._handle, x2._handle))
            return result._scalar() if result._shape == () else result
        weak = weak_of(x2)
        if weak is not None:
            if name == "power" and x1._code == BOOL and x2 == 2 and weak == 1:
                return square(x1)  # noqa: F821
            result = wrap(_bridge.K.binaryScalar(name, x1._handle, x2, weak, False))
            return result._scalar() if result._shape == () else result
    else:
        weak = weak_of(x1)
        if weak is not None and isinstance(x2, ndarray):
            result = wrap(_bridge.K.binaryScalar(name, x2._handle, x1, weak, True))
            return result._scalar() if result._shape == () else result
    if (isinstance(x1, str) or isinstance(x2, str)) and name in ("equal", "not_equal"):
        from ._make import full

        return full(asarray(x2 if isinstance(x1, str) else x1).shape, name == "not_equal")
    one, other = _numbers(x1, name), _numbers(x2, name)
    weak1, weak2 = weak_of(x1), weak_of(x2)
    if weak2 is not None and weak1 is None:
        result = wrap(_bridge.K.binaryScalar(name, one._handle, x2, weak2, False))
    elif weak1 is not None and weak2 is None:
        result = wrap(_bridge.K.binaryScalar(name, other._handle, x1, weak1, True))
    else:
        result = wrap(_bridge.K.binary(name, one._handle, other._handle))
    return result._scalar() if result._shape == () else result


def _put(result, out, where, name):
    if isinstance(out, tuple):
        (out,) = out
    if not isinstance(out, ndarray):
        raise TypeError("return arrays must be of ArrayType")
    result = asarray(result)
    if not _meets(result.shape, out.shape):
        shapes = f"{result.shape} {out.shape} ".replace(", ", ",")
        raise ValueError(f"operands could not be broadcast together with shapes {shapes}")
    if where is True:
        if result.shape != out.shape:
            from ._shape import broadcast_to

            result = broadcast_to(result, out.shape) if _fits(result.shape, out.shape) else result
        done(_bridge.K.into(out._handle, result._handle, name))
        return out
    if result._code <= FLOAT32 < out._code:
        done(_bridge.K.into(out._handle, result._handle, name))
    from ._shape import broadcast_to

    chosen = broadcast_to(asarray(where), out.shape)
    out[...] = wrap(_bridge.K.where(chosen._handle, broadcast_to(result, out.shape)._handle, out._handle, -1))
    return out


def _meets(one, other):
    return builtins.all(a == b or a == 1 or b == 1 for a, b in zip(reversed(one), reversed(other)))


def _fits(shape, to):
    return len(shape) <= len(to) and builtins.all(a in (1, b) for a, b in zip(reversed(shape), reversed(to)))


_ONE = {
    "exp": "e to the power of each number.",
    "exp2": "2 to the power of each number.",
    "expm1": "exp(x) - 1, good near 0.",
    "log": "The natural logarithm.",
    "log2": "The logarithm to base 2.",
    "log10": "The logarithm to base 10.",
    "log1p": "log(1 + x), good near 0.",
    "sqrt": "The square root.",
    "cbrt": "The cube root.",
    "square": "Each number times itself.",
    "absolute": "Without the sign.",
    "sign": "-1, 0 or 1.",
    "negative": "With the other sign.",
    "reciprocal": "1 / x.",
    "floor": "The largest integer that is not above.",
    "ceil": "The smallest integer that is not below.",
    "trunc": "Without what comes after the point.",
    "rint": "The nearest integer, halves to the even one.",
    "sin": "The sine.",
    "cos": "The cosine.",
    "tan": "The tangent.",
    "arcsin": "The inverse of the sine.",
    "arccos": "The inverse of the cosine.",
    "arctan": "The inverse of the tangent.",
    "sinh": "The hyperbolic sine.",
    "cosh": "The hyperbolic cosine.",
    "tanh": "The hyperbolic tangent.",
    "deg2rad": "Degrees in radians.",
    "rad2deg": "Radians in degrees.",
    "isnan": "Whether it is NaN.",
    "isinf": "Whether it is infinite.",
    "isfinite": "Whether it is neither NaN nor infinite.",
    "signbit": "Whether it is negative, -0 too.",
    "logical_not": "Whether it is 0.",
    "invert": "Not, of truth values; the other bits, of integers.",
}
_TWO = {
    "add": "The sum.",
    "subtract": "The difference.",
    "multiply": "The product.",
    "divide": "The quotient.",
    "floor_divide": "The quotient, rounded down.",
    "remainder": "What is left of a division, with the sign of the divisor.",
    "fmod": "What is left of a division, with the sign of what is divided.",
    "power": "x1 to the power of x2.",
    "maximum": "The larger of the two; NaN where one is NaN.",
    "minimum": "The smaller of the two; NaN where one is NaN.",
    "greater": "x1 > x2.",
    "greater_equal": "x1 >= x2.",
    "less": "x1 < x2.",
    "less_equal": "x1 <= x2.",
    "equal": "x1 == x2.",
    "not_equal": "x1 != x2.",
    "logical_and": "Both are not 0.",
    "logical_or": "One of them is not 0.",
    "logical_xor": "Exactly one of them is not 0.",
    "bitwise_and": "And, bit by bit.",
    "bitwise_or": "Or, bit by bit.",
    "bitwise_xor": "Exclusive or, bit by bit.",
    "left_shift": "Bits moved to the left.",
    "right_shift": "Bits moved to the right.",
    "arctan2": "The angle of the point (x2, x1).",
    "hypot": "The length of (x1, x2).",
    "logaddexp": "log(exp(x1) + exp(x2)), without an overflow.",
    "copysign": "x1 with the sign of x2.",
}
for _name, _doc in _ONE.items():
    globals()[_name] = _scalars._ufuncs[_name] = unary(_name, 1, _doc)
for _name, _doc in _TWO.items():
    globals()[_name] = _scalars._ufuncs[_name] = binary(_name, 2, _doc)
abs = absolute  # noqa: F821
true_divide = divide  # noqa: F821
mod = remainder  # noqa: F821
pow = power  # noqa: F821
radians, degrees = deg2rad, rad2deg  # noqa: F821
asin, acos, atan, atan2 = arcsin, arccos, arctan, arctan2  # noqa: F821
bitwise_not = bitwise_invert = invert  # noqa: F821
EXPORTED = [*_ONE, *_TWO, "abs", "true_divide", "mod", "pow", "radians", "degrees", "asin", "acos", "atan", "atan2", "bitwise_not"]
