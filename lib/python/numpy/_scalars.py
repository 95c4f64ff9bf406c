"""Single numbers that know their type, as reductions and indices give them."""

import math

from . import _dtypes
from ._dtypes import BOOL, FLOAT32, FLOAT64, INT32, INT64, dtype, promote, promote_weak


class generic:
    """What all of NumPy's scalars are."""

    __slots__ = ()
    ndim = 0
    shape = ()
    size = 1

    @property
    def dtype(self):
        return dtype(type(self))

    @property
    def T(self):
        return self

    @property
    def itemsize(self):
        return self.dtype.itemsize

    def item(self):
        return _plain(self)

    tolist = item

    def __getattr__(self, name):
        # What an array without axes can do, a scalar can.
        if name.startswith("_") or not hasattr(type(_array(0)), name):
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        return getattr(_array(self), name)

    def __getitem__(self, key):
        if key == () or key is Ellipsis or key is None:
            return _array(self)[key]
        raise IndexError("invalid index to scalar variable.")

    def __repr__(self):
        return f"np.{type(self).__name__}({_plain(self)!r})"

    def __str__(self):
        return str(_plain(self))

    def __format__(self, how):
        return format(_plain(self), how)

    def __matmul__(self, other):
        return NotImplemented if _isalone(other) or isinstance(other, (list, tuple)) else _array(self) @ other

    def __rmatmul__(self, other):
        return NotImplemented if _isalone(other) else other @ _array(self)


class number(generic):
    __slots__ = ()


class inexact(number):
    __slots__ = ()


class floating(inexact):
    __slots__ = ()


class integer(number):
    __slots__ = ()


class signedinteger(integer):
    __slots__ = ()


class float64(floating, float):
    _code = FLOAT64
    __hash__ = float.__hash__

    def is_integer(self):
        return float.is_integer(self)


class float32(floating, float):
    _code = FLOAT32
    __hash__ = float.__hash__


class _held:
    """A number that is none of Python's own, as NumPy's integers and truth values are not."""

    __slots__ = ("_value",)

    def __bool__(self):
        return bool(self._value)

    def __int__(self):
        return int(self._value)

    def __float__(self):
        return float(self._value)

    def __complex__(self):
        return complex(self._value)

    def __hash__(self):
        return hash(self._value)


class _int(_held, signedinteger):
    __slots__ = ()

    def __init__(self, value=0):
        self._value = int(value)

    def __index__(self):
        return self._value

    def __round__(self, digits=None):
        return self if digits is None else type(self)(round(self._value, digits))

    def __divmod__(self, other):
        return self // other, self % other


class int64(_int):
    __slots__ = ()
    _code = INT64


class int32(_int):
    __slots__ = ()
    _code = INT32


class bool_(_held, generic):
    __slots__ = ()
    _code = BOOL

    def __init__(self, value=False):
        self._value = bool(value)

    def __index__(self):
        raise TypeError("only integer scalar arrays can be converted to a scalar index")

    def __repr__(self):
        return f"np.{self._value}"

    def __invert__(self):
        return bool_(not self._value)

    def any(self, axis=None, keepdims=False):
        return self

    def all(self, axis=None, keepdims=False):
        return self


bool_.__name__ = bool_.__qualname__ = "bool"
for _one in (float64, float32, int64, int32, bool_, generic, number, inexact, floating, integer, signedinteger):
    _one.__module__ = "numpy"
_dtypes.SCALARS.extend((float64, float32, int64, int32, bool_))
_array = None  # set by _array.py
_ufuncs = {}  # set by _ufuncs.py


def _plain(scalar):
    return scalar._value if isinstance(scalar, _held) else float(scalar)


def scalar_of(code, value):
    """A number of an array's, as a scalar of its type."""
    if code == FLOAT64:
        return float64.__new__(float64, value)
    if code == BOOL:
        return bool_(value)
    return _dtypes.SCALARS[code](value)


def weak_of(value):
    """0 for a bool of Python's own, 1 for an int, 2 for a float; None for anything else."""
    kind = type(value)
    return 2 if kind is float else 1 if kind is int else 0 if kind is bool else None


def _meet(one, other):
    """The types and plain values of two scalars, where both are; None where one is something else."""
    weak = weak_of(other)
    if weak is not None:
        return promote_weak(one._code, weak), _plain(one), other
    if isinstance(other, generic):
        return promote(one._code, other._code), _plain(one), _plain(other)
    return None


def _divide(x, y):
    try:
        return x / y
    except ZeroDivisionError:
        if x == 0 or x != x:
            return math.nan
        return math.copysign(math.inf, x) * math.copysign(1, y)
    except OverflowError:
        return math.inf


def _power(x, y):
    try:
        found = x**y
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf
    return math.nan if isinstance(found, complex) else found


def _floor_divide(x, y):
    if y == 0:
        return _divide(x, y) if isinstance(x, float) or isinstance(y, float) else 0
    return x // y


def _remainder(x, y):
    if y == 0:
        return math.nan if isinstance(x, float) or isinstance(y, float) else 0
    return x % y


_PLAIN = {
    "add": lambda x, y: x + y,
    "subtract": lambda x, y: x - y,
    "multiply": lambda x, y: x * y,
    "divide": _divide,
    "power": _power,
    "floor_divide": _floor_divide,
    "remainder": _remainder,
}
_COMPARED = {
    "greater": lambda x, y: x > y,
    "greater_equal": lambda x, y: x >= y,
    "less": lambda x, y: x < y,
    "less_equal": lambda x, y: x <= y,
    "equal": lambda x, y: x == y,
    "not_equal": lambda x, y: x != y,
}
_OTHERS = ("bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift")


def _isalone(other):
    return weak_of(other) is not None or isinstance(other, generic)


def _forward(name):
    plainly = _PLAIN.get(name)

    def operate(self, other):
        met = _meet(self, other)
        if met is None:
            if hasattr(other, "_handle"):
                return NotImplemented
            if isinstance(other, (list, tuple)):
                if name == "multiply" and self._code <= FLOAT32:
                    kind = type(self).__name__
                    raise TypeError(f"can't multiply sequence by non-int of type 'numpy.{kind}'")
                return NotImplemented if name == "multiply" else _ufuncs[name](self, other)
            return NotImplemented
        code, x, y = met
        if plainly is None or self._code == BOOL and code == BOOL:
            return _ufuncs[name](self, other)
        if name == "divide":
            return scalar_of(code if code <= FLOAT32 else FLOAT64, plainly(float(x), float(y)))
        if name == "power" and code > FLOAT32 and y < 0:
            raise ValueError("Integers to negative integer powers are not allowed.")
        if code <= FLOAT32:
            return scalar_of(code, plainly(float(x), float(y)))
        return scalar_of(code, plainly(x, y))

    return operate


def _backward(name):
    forward = _forward(name)

    def operate(self, other):
        if weak_of(other) is None:
            if not isinstance(other, (list, tuple)):
                return NotImplemented
            if name == "multiply":
                return forward(self, other)
            return _ufuncs[name](other, self)
        code = promote_weak(self._code, weak_of(other))
        if code <= FLOAT32 or name == "divide":
            return forward(scalar_of(code if code <= FLOAT32 else FLOAT64, other), self)
        return forward(scalar_of(code, other), self)

    return operate


def _comparing(name):
    plainly = _COMPARED[name]

    def compare(self, other):
        met = _meet(self, other)
        if met is not None:
            return bool_(plainly(met[1], met[2]))
        if hasattr(other, "_handle"):
            return NotImplemented
        if isinstance(other, (list, tuple)):
            return _ufuncs[name](self, other)
        return NotImplemented

    return compare


_METHODS = {
    "add": "add", "sub": "subtract", "mul": "multiply", "truediv": "divide", "pow": "power",
    "floordiv": "floor_divide", "mod": "remainder", "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor",
    "lshift": "left_shift", "rshift": "right_shift",
}  # fmt: skip
_COMPARISONS = {
    "gt": "greater", "ge": "greater_equal", "lt": "less", "le": "less_equal", "eq": "equal", "ne": "not_equal",
}  # fmt: skip


def _unary(of):
    def operate(self):
        if self._code == BOOL:
            return _array(self).__neg__()
        return scalar_of(self._code, of(_plain(self)))

    return operate


for _scalar in (float64, float32, int64, int32, bool_):
    for _short, _name in _METHODS.items():
        setattr(_scalar, f"__{_short}__", _forward(_name))
        setattr(_scalar, f"__r{_short}__", _backward(_name))
    for _short, _name in _COMPARISONS.items():
        setattr(_scalar, f"__{_short}__", _comparing(_name))
    _scalar.__neg__ = _unary(lambda value: -value)
    _scalar.__pos__ = lambda self: self
    if _scalar is not bool_:
        _scalar.__abs__ = _unary(abs)
for _scalar in (float64, float32):
    _scalar.__round__ = lambda self, digits=None: (
        round(_plain(self)) if digits is None else scalar_of(self._code, round(_plain(self), digits))
    )
    _scalar.__divmod__ = lambda self, other: (self // other, self % other)
for _scalar in (int64, int32):
    _scalar.__invert__ = _unary(lambda value: ~value)
