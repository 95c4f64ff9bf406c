"""The array: a number by which the other side knows it. What it computes, the tensor library does."""

from . import _bridge, _index, _scalars
from ._bridge import done, fail
from ._dtypes import BOOL, FLOAT32, FLOAT64, code_of, dtype, promote, promote_weak
from ._scalars import generic, scalar_of, weak_of

_DTYPES = tuple(dtype(name) for name in ("float64", "float32", "int64", "int32", "bool"))
_ufuncs = _scalars._ufuncs
_new = object.__new__
# Integers beyond it are no indices, and cross as another type.
_LARGE = 2**31


def wrap(told):
    """A new array, or the error that an answer below 0 stands for: its number, whether it has no axes, and its type."""
    if told < 0:
        fail()
    if len(_bridge._dead) > 200:
        _bridge.sweep()
    array = _new(ndarray)
    array._handle = told >> 4
    array._shape = () if told & 8 else None
    array._type = told & 7
    return array


def held(handle):
    """An array that the other side keeps by this number already."""
    array = _new(ndarray)
    array._handle = handle
    array._shape = array._type = None
    return array


class ndarray:
    """An array of numbers of one type."""

    __slots__ = ("_handle", "_shape", "_type", "__weakref__")
    __module__ = "numpy"

    def __init__(self, *args, **kwargs):
        raise TypeError("arrays are made with np.array, np.zeros and their like")

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def __del__(self):
        handle = getattr(self, "_handle", None)
        if handle is not None:
            _bridge._dead.append(handle)

    @property
    def shape(self):
        shape = self._shape
        if shape is None:
            text = _bridge.K.shape(self._handle)
            shape = self._shape = tuple(map(int, text.split(","))) if text else ()
        return shape

    @shape.setter
    def shape(self, wanted):
        other = self.reshape(wanted)
        if not _bridge.K.sharesMemory(self._handle, other._handle):
            raise AttributeError("incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        self._handle, other._handle = other._handle, self._handle
        self._shape = None

    @property
    def _code(self):
        code = self._type
        if code is None:
            code = self._type = done(_bridge.K.dtype(self._handle))
        return code

    @property
    def dtype(self):
        return _DTYPES[self._code]

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        size = 1
        for length in self.shape:
            size *= length
        return size

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.itemsize

    @property
    def T(self):
        return wrap(_bridge.K.transpose(self._handle))

    @property
    def mT(self):
        return self.swapaxes(-1, -2)

    @property
    def flat(self):
        return iter(self.ravel())

    @property
    def strides(self):
        text = _bridge.K.strides(self._handle)
        return tuple(int(step) * self.itemsize for step in text.split(",")) if text else ()

    @property
    def flags(self):
        from ._more import flags

        return flags(self)

    def __getattr__(self, name):
        from ._refuse import missing_attribute

        raise AttributeError(missing_attribute(name))

    # Reading and writing parts.

    def __getitem__(self, key):
        kind = type(key)
        if kind is int:
            if len(self.shape) == 1:
                return self._at(key)
            if -_LARGE < key < _LARGE:
                return wrap(_bridge.K.row(self._handle, key))
        elif kind is tuple and len(key) == len(self.shape) and key:
            for item in key:
                if type(item) is not int:
                    break
            else:
                return self._at(*key)
        flat, held, single = _index.flatten(key, self)
        array = wrap(_bridge.K.index(self._handle, *flat))
        del held
        return array._scalar() if single and array._shape == () else array

    def _at(self, *index):
        value = _bridge.K.at(self._handle, *index)
        if value == -1 and _bridge.K.failed():
            fail()
        return scalar_of(self._code, value)

    def __setitem__(self, key, value):
        weak = weak_of(value)
        if weak is None and isinstance(value, generic):
            value = value.item()
            weak = weak_of(value)
        if weak is not None:
            kind = type(key)
            if kind is int and len(self.shape) == 1:
                done(_bridge.K.put(self._handle, value, key))
                return
            if kind is tuple and len(key) == len(self.shape) and key and all(type(item) is int for item in key):
                done(_bridge.K.put(self._handle, value, *key))
                return
            if weak == 2 and value != value and self._code > FLOAT32 and self._code != BOOL:
                raise ValueError("cannot convert float NaN to integer")
            flat, held, _ = _index.flatten(key, self)
            done(_bridge.K.assignNumber(self._handle, value, *flat))
            return
        source = asarray(value)
        flat, held, _ = _index.flatten(key, self)
        if source.shape and flat[::4] == [1] * len(self.shape):
            raise ValueError("setting an array element with a sequence.")
        done(_bridge.K.assign(self._handle, source._handle, *flat))

    def __delitem__(self, key):
        raise ValueError("cannot delete array elements")

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        return (self[index] for index in range(self.shape[0]))

    def __contains__(self, value):
        return bool((self == value).any())

    # One number out of an array.

    def _scalar(self):
        return scalar_of(self._code, _bridge.K.only(self._handle))

    def _single(self):
        if self.shape != ():
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return self._scalar().item()

    def __float__(self):
        return float(self._single())

    def __int__(self):
        return int(self._single())

    def __complex__(self):
        return complex(self._single())

    def __index__(self):
        if self.shape != () or self._code <= FLOAT32 or self._code == BOOL:
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self._single()

    def __bool__(self):
        size = self.size
        if size == 1:
            return bool(_bridge.K.only(self._handle) != 0)
        if size == 0:
            raise ValueError("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")

    def item(self, *index):
        if index:
            if len(index) == 1 and isinstance(index[0], tuple):
                index = index[0]
            if len(index) == 1 and len(self.shape) != 1:
                size = self.size
                if not -size <= index[0] < size:
                    raise IndexError(f"index {index[0]} is out of bounds for size {size}")
                return self.ravel()[index[0]].item()
            return self[tuple(index)].item()
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._scalar().item()

    def _numbers(self):
        """All numbers in a flat list of Python's own."""
        text = _bridge.K.numbers(self._handle)
        if not text:
            return []
        code = self._code
        if code <= FLOAT32:
            return [float(word) for word in text.replace("Infinity", "inf").split(" ")]
        if code == BOOL:
            return [word == "1" for word in text.split(" ")]
        return [int(float(word)) for word in text.split(" ")]

    def tolist(self):
        numbers = self._numbers()
        if not self.shape:
            return numbers[0]
        return _nested(numbers, self.shape)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __repr__(self):
        from ._print import array_repr

        return array_repr(self)

    def __str__(self):
        from ._print import array_str

        return array_str(self)

    def __format__(self, how):
        if how and self.shape == ():
            return format(self.item(), how)
        if how:
            raise TypeError("unsupported format string passed to numpy.ndarray.__format__")
        return str(self)

    # The same numbers, seen or kept otherwise.

    def reshape(self, *shape, order="C", copy=None):
        if copy not in (None, True):
            from ._refuse import not_here

            raise not_here("reshape(copy=False)")
        if len(shape) == 1 and not isinstance(shape[0], int) and not isinstance(shape[0], generic):
            shape = shape[0]
        wanted = _lengths(shape)
        if order == "F":
            return wrap(_bridge.K.reshape(self.T._handle, *reversed(wanted))).T
        if order not in ("C", "A", "K"):
            raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')")
        array = wrap(_bridge.K.reshape(self._handle, *wanted))
        return array.copy() if copy else array

    def transpose(self, *axes):
        if len(axes) == 1 and (axes[0] is None or isinstance(axes[0], (tuple, list))):
            axes = axes[0] or ()
        return wrap(_bridge.K.transpose(self._handle, *(_whole(axis) for axis in axes)))

    def swapaxes(self, axis1, axis2):
        from ._bridge import AxisError

        rank = self.ndim
        for name, axis in (("axis1", axis1), ("axis2", axis2)):
            if not -rank <= axis < rank:
                raise AxisError(f"{name}: axis {axis} is out of bounds for array of dimension {rank}")
        order = list(range(rank))
        order[axis1], order[axis2] = order[axis2], order[axis1]
        return wrap(_bridge.K.transpose(self._handle, *order)) if rank else self

    def ravel(self, order="C"):
        return self.reshape(-1, order=order)

    def flatten(self, order="C"):
        return self.reshape(-1, order=order).copy()

    def squeeze(self, axis=None):
        from ._shape import squeeze

        return squeeze(self, axis)

    def astype(self, dtype, copy=True):
        code = code_of(dtype)
        if code == self._code:
            return self.copy() if copy else self
        return wrap(_bridge.K.cast(self._handle, code))

    def copy(self, order="C"):
        return wrap(_bridge.K.copy(self._handle))

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    def view(self, dtype=None):
        if dtype is not None and dtype is not ndarray:
            from ._refuse import not_here

            raise not_here("the view of an array as another type", ".astype(dtype)")
        return wrap(_bridge.K.index(self._handle, 4, None, None, None))

    def fill(self, value):
        self[...] = value

    # Reductions, which functions of the module do.

    def sum(self, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
        return _reduce.sum(self, axis, dtype, out, keepdims, where=where)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return _reduce.prod(self, axis, dtype, out, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        return _reduce.mean(self, axis, dtype, out, keepdims)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, correction=None):
        return _reduce.var(self, axis, dtype, out, ddof, keepdims, correction=correction)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, correction=None):
        return _reduce.std(self, axis, dtype, out, ddof, keepdims, correction=correction)

    def max(self, axis=None, out=None, keepdims=False):
        return _reduce.max(self, axis, out, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        return _reduce.min(self, axis, out, keepdims)

    def any(self, axis=None, out=None, keepdims=False):
        return _reduce.any(self, axis, out, keepdims)

    def all(self, axis=None, out=None, keepdims=False):
        return _reduce.all(self, axis, out, keepdims)

    def argmax(self, axis=None, out=None, *, keepdims=False):
        return _reduce.argmax(self, axis, out, keepdims=keepdims)

    def argmin(self, axis=None, out=None, *, keepdims=False):
        return _reduce.argmin(self, axis, out, keepdims=keepdims)

    def cumsum(self, axis=None, dtype=None, out=None):
        return _reduce.cumsum(self, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        return _reduce.cumprod(self, axis, dtype, out)

    def ptp(self, axis=None, keepdims=False):
        return _reduce.max(self, axis, keepdims=keepdims) - _reduce.min(self, axis, keepdims=keepdims)

    def trace(self, offset=0):
        return _linear.trace(self, offset)

    def diagonal(self, offset=0):
        return _linear.diagonal(self, offset)

    def dot(self, b):
        return _linear.dot(self, b)

    def argsort(self, axis=-1, kind=None, order=None, *, stable=None):
        return _sort.argsort(self, axis, kind, order, stable=stable)

    def sort(self, axis=-1, kind=None, order=None, *, stable=None):
        self[...] = _sort.sort(self, axis, kind, order, stable=stable)

    def nonzero(self):
        return _sort.nonzero(self)

    def take(self, indices, axis=None):
        return _sort.take(self, indices, axis)

    def repeat(self, repeats, axis=None):
        from ._shape import repeat

        return repeat(self, repeats, axis)

    def clip(self, min=None, max=None, out=None):
        from ._functions import clip

        return clip(self, min, max, out)

    def round(self, decimals=0, out=None):
        from ._functions import round as rounded

        return rounded(self, decimals, out)


def _nested(numbers, shape):
    if len(shape) > 1:
        for length in reversed(shape[1:]):
            count = len(numbers) // length if length else 0
            if not length:
                return _empty(shape)
            numbers = [numbers[at * length : (at + 1) * length] for at in range(count)]
    return numbers


def _empty(shape):
    return [_empty(shape[1:]) for _ in range(shape[0])] if shape else []


def _whole(value):
    """An integer of Python's own, by __index__."""
    if type(value) is int:
        return value
    index = getattr(value, "__index__", None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index()


def _lengths(shape):
    """A shape as a tuple of integers."""
    if type(shape) is tuple:
        return [_whole(length) for length in shape]
    if hasattr(shape, "__index__") and not isinstance(shape, ndarray):
        return [_whole(shape)]
    if isinstance(shape, ndarray):
        return [_whole(length) for length in (shape.tolist() if shape.shape else [shape.item()])]
    if isinstance(shape, (list, range)):
        return [_whole(length) for length in shape]
    if isinstance(shape, str):
        raise TypeError("'str' object cannot be interpreted as an integer")
    raise TypeError(f"expected a sequence of integers or a single integer, got '{shape!r}'")


def asarray(value, dtype=None, order=None, *, copy=None):
    """The array itself, or a new one of what is none."""
    if copy is not None or order not in (None, "C", "K", "A"):
        from ._refuse import not_here

        raise not_here("np.asarray(order='F', copy=…)", "np.array")
    if not isinstance(value, ndarray) and hasattr(value, "__array__"):
        value = value.__array__()
    if isinstance(value, ndarray):
        if dtype is None or code_of(dtype) == value._code:
            return value
        return value.astype(dtype)
    return _make.array(value, dtype)


def along(array, axis):
    """The array and the axis; all its numbers in one row where none is named."""
    return (array.reshape(-1), 0) if axis is None else (array, axis)


def _operator(name):
    def operate(self, other):
        return _ufuncs[name](self, other) if _suits(other) else _foreign(name, self, other)

    return operate


def _reflected(name):
    def operate(self, other):
        return _ufuncs[name](other, self) if _suits(other) else NotImplemented

    return operate


def _in_place(name):
    def operate(self, other):
        if not _suits(other):
            return _foreign(name, self, other)
        to = _meeting(name, self, other)
        if to < self._code and (to <= FLOAT32 < self._code or self._code == BOOL):
            raise _bridge.UFuncTypeError(
                f"Cannot cast ufunc '{name}' output from dtype('{_DTYPES[to]}') to dtype('{_DTYPES[self._code]}') with casting rule 'same_kind'"
            )
        try:
            result = _ufuncs[name](self, other)
        except ValueError as error:
            words = str(error)
            if not words.startswith("operands could not be broadcast together with shapes"):
                raise
            raise ValueError(words + str(self.shape).replace(", ", ",") + " ") from None
        if not isinstance(result, ndarray):
            result = asarray(result)
        if _bridge.K.into(self._handle, result._handle, name) < 0:
            fail()
        return self

    return operate


def _meeting(name, one, other):
    """The type of what a function of two gives."""
    weak = weak_of(other)
    code = one._code
    if weak is not None:
        met = promote_weak(code, weak)
    else:
        met = promote(code, other._code if isinstance(other, (ndarray, generic)) else asarray(other)._code)
    return FLOAT64 if name == "divide" and met > FLOAT32 else met


def _foreign(name, array, other):
    """What is no number is told in NumPy's words; other classes may know what to do."""
    if isinstance(other, str):
        raise _bridge.UFuncTypeError(
            f"ufunc '{name}' did not contain a loop with signature matching types (dtype('{array.dtype}'), dtype('<U{len(other) or 1}')) -> None"
        )
    if other is None or isinstance(other, (dict, set)):
        kind = ("float", "float", "int", "int", "bool")[array._code]
        sign = _SIGNS.get(name, name)
        raise TypeError(f"unsupported operand type(s) for {sign}: '{kind}' and '{type(other).__name__}'")
    return NotImplemented


_SIGNS = {
    "add": "+", "subtract": "-", "multiply": "*", "divide": "/", "power": "** or pow()", "floor_divide": "//",
    "remainder": "%", "bitwise_and": "&", "bitwise_or": "|", "bitwise_xor": "^", "left_shift": "<<",
    "right_shift": ">>", "greater": ">", "greater_equal": ">=", "less": "<", "less_equal": "<=",
}  # fmt: skip


def _suits(other):
    return (
        isinstance(other, ndarray) or weak_of(other) is not None or isinstance(other, (generic, list, tuple))
    )


for _short, _name in _scalars._METHODS.items():
    setattr(ndarray, f"__{_short}__", _operator(_name))
    setattr(ndarray, f"__r{_short}__", _reflected(_name))
    setattr(ndarray, f"__i{_short}__", _in_place(_name))
for _short, _name in _scalars._COMPARISONS.items():
    if _short not in ("eq", "ne"):
        setattr(ndarray, f"__{_short}__", _operator(_name))


def _equality(name):
    def compare(self, other):
        if _suits(other):
            return _ufuncs[name](self, other)
        return _make.full(self.shape, name == "not_equal")

    return compare


ndarray.__eq__ = _equality("equal")
ndarray.__ne__ = _equality("not_equal")
ndarray.__neg__ = lambda self: _ufuncs["negative"](self)
ndarray.__pos__ = lambda self: self.copy()
ndarray.__abs__ = lambda self: _ufuncs["absolute"](self)
ndarray.__invert__ = lambda self: _ufuncs["invert"](self)
ndarray.__divmod__ = lambda self, other: (self // other, self % other)
ndarray.__matmul__ = lambda self, other: _linear.matmul(self, other)
ndarray.__rmatmul__ = lambda self, other: _linear.matmul(other, self)


def _imatmul(self, other):
    self[...] = _linear.matmul(self, other)
    return self


ndarray.__imatmul__ = _imatmul
_scalars._array = asarray

from . import _linear, _make, _reduce, _sort  # noqa: E402
