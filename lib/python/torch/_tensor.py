"""The tensor: an array of our NumPy beneath, with torch's names, types and errors."""

import builtins
import functools

from numpy import _bridge, _index
from numpy._array import ndarray, wrap
from numpy._bridge import NotHere
from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import (
    DTYPES, NO_TAPE, SPOKEN, Size, category, default_code, device, kind_of, plain, said, with_scalar,
)  # fmt: skip

_new = object.__new__
# What torch has as functions, by name.
FUNCTIONS = {}


class Tensor:
    """Numbers of one type, along any number of axes."""

    __slots__ = ("_a", "__weakref__")
    __module__ = "torch"
    # NumPy's operators leave it to ours.
    __array_priority__ = 1000

    def __new__(cls, *data, device=None):
        from ._make import legacy

        return legacy(data, default_code(), device)

    def __init__(self, *data, device=None):
        pass

    @property
    def shape(self):
        return Size(self._a.shape)

    @property
    def dtype(self):
        return DTYPES[self._a._code]

    @property
    def device(self):
        return device()

    @property
    def T(self):
        return made(_bridge.K.transpose(self._a._handle))

    @property
    def mT(self):
        rank = len(self._a.shape)
        if rank < 2:
            raise RuntimeError(f"tensor.mT is only supported on matrices or batches of matrices. Got {rank}-D tensor.")
        return FUNCTIONS["transpose"](self, -1, -2)

    @property
    def data(self):
        return of(self._a.view())

    @data.setter
    def data(self, other):
        self._a = other._a

    requires_grad = property(lambda self: False)
    is_leaf = property(lambda self: True)
    is_cuda = property(lambda self: False)
    grad = property(lambda self: None)
    grad_fn = property(lambda self: None)
    ndim = property(lambda self: len(self._a.shape))
    itemsize = property(lambda self: (8, 4, 8, 4, 1)[self._a._code])

    @requires_grad.setter
    def requires_grad(self, wanted):
        if wanted:
            raise NotHere(NO_TAPE)

    @grad.setter
    def grad(self, given):
        if given is not None:
            raise NotHere(NO_TAPE)

    def __getattr__(self, name):
        from ._refuse import missing_attribute

        raise AttributeError(missing_attribute(name))

    # Reading and writing parts.

    def __getitem__(self, key):
        array = self._a
        if type(key) is int:
            told = _bridge.K.row(array._handle, key)
            if told < 0:
                _index_failed(array)
            return made(told)
        key = _key(key)
        if type(key) is tuple:
            array, key = _selected(array, key)
        flat, held, _ = _index.flatten(key, array)
        told = _bridge.K.index(array._handle, *flat)
        if told < 0:
            _index_failed(array, None, key)
        del held
        return made(told)

    def __setitem__(self, key, value):
        array = self._a
        key = _key(key)
        if type(key) is tuple:
            array, key = _selected(array, key)
        flat, held, _ = _index.flatten(key, array)
        kind = kind_of(value)
        if kind is not None:
            value = plain(value)
            if kind == 2 and value != value and FLOAT32 < array._code < BOOL:
                raise ValueError("cannot convert float NaN to integer")
            answer = _bridge.K.assignNumber(array._handle, value, *flat)
        else:
            if not isinstance(value, Tensor):
                if not isinstance(value, ndarray):
                    raise TypeError(f"can't assign a {type(value).__name__} to a torch.{SPOKEN[array._code]}Tensor")
                value = of(value)
            other = value._a
            if other._code != array._code:
                # A mask takes one number of any type, a list of places only its own.
                kinds = flat[::4]
                if 3 in kinds or (5 in kinds and other.size != 1):
                    raise RuntimeError(
                        f"Index put requires the source and destination dtypes match, got {SPOKEN[array._code]} for the destination and {SPOKEN[other._code]} for the source."
                    )
                other = wrap(_bridge.K.cast(other._handle, array._code))
            answer = _bridge.K.assign(array._handle, other._handle, *flat)
        if answer < 0:
            _index_failed(array, value, key)
        del held

    def __len__(self):
        if not self._a.shape:
            raise TypeError("len() of a 0-d tensor")
        return self._a.shape[0]

    def __iter__(self):
        if not self._a.shape:
            raise TypeError("iteration over a 0-d tensor")
        return iter([self[at] for at in range(self._a.shape[0])])

    def __contains__(self, value):
        return builtins.bool((self == value).any())

    # One number, or all.

    def item(self):
        """The only number, as one of Python's own."""
        if self._a.size != 1:
            raise ValueError("only one element tensors can be converted to Python scalars")
        return self._a._scalar().item()

    def tolist(self):
        """All numbers in nested lists."""
        return self._a.tolist()

    def numpy(self):
        """The array of NumPy beneath: the same numbers."""
        return self._a

    def __array__(self, dtype=None, copy=None):
        return self._a if dtype is None else self._a.astype(dtype)

    def __float__(self):
        return builtins.float(self.item())

    def __int__(self):
        return builtins.int(self.item())

    def __complex__(self):
        return complex(self.item())

    def __index__(self):
        if self._a.size != 1 or self._a._code <= FLOAT32 or self._a._code == BOOL:
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return self.item()

    def __bool__(self):
        size = self._a.size
        if size == 1:
            return builtins.bool(_bridge.K.only(self._a._handle) != 0)
        if size == 0:
            raise RuntimeError("Boolean value of Tensor with no values is ambiguous")
        raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")

    def __hash__(self):
        return id(self)

    def __repr__(self):
        from ._print import text

        return text(self)

    def __format__(self, how):
        return format(self.item(), how) if self._a.shape == () else object.__format__(self, how)

    def __deepcopy__(self, memo):
        return of(self._a.copy())

    __copy__ = lambda self: of(self._a.view())  # noqa: E731


def of(array):
    """The tensor of an array: the same numbers."""
    tensor = _new(Tensor)
    tensor._a = array
    return tensor


def made(told):
    """A new tensor, or the error that an answer below 0 stands for."""
    if told < 0:
        failed()
    tensor = _new(Tensor)
    tensor._a = wrap(told)
    return tensor


_ERRORS = {
    "V": RuntimeError, "I": IndexError, "T": TypeError, "A": IndexError, "C": RuntimeError, "O": OverflowError,
    "M": MemoryError, "N": NotHere,
}  # fmt: skip


def failed():
    """Raises what the other side has refused, as torch would."""
    letter, _, words = _bridge.K.error().partition(":")
    raise _ERRORS.get(letter, RuntimeError)(words)


def given(value, name, at="input", position=1):
    """The tensor that a function asks for; torch takes nothing else."""
    if isinstance(value, Tensor):
        return value
    kind = type(value)
    spoken = "numpy.ndarray" if kind is ndarray else kind.__name__
    hint = ": make one with torch.tensor(…) or torch.from_numpy(…)" if kind in (ndarray, list, tuple) or kind_of(value) is not None else ""
    raise TypeError(f"{name}(): argument '{at}' (position {position}) must be Tensor, not {spoken}{hint}")


def cast(tensor, code):
    """The same numbers as another type; the tensor itself where they are of it."""
    return tensor if tensor._a._code == code else made(_bridge.K.cast(tensor._a._handle, code))


def dim_of(dim, rank):
    """An axis counted from the front."""
    if type(dim) is not int:
        if not hasattr(dim, "__index__") or isinstance(dim, builtins.bool):
            raise TypeError(f"dim must be an int, not {type(dim).__name__}")
        dim = dim.__index__()
    low, high = (-rank, rank - 1) if rank else (-1, 0)
    if not low <= dim <= high:
        raise IndexError(f"Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})")
    return dim % rank if rank else 0


def shape_of(lengths):
    """Lengths as they may be written: one by one, or all in a list, a tuple or a size."""
    if len(lengths) == 1 and isinstance(lengths[0], (tuple, list)):
        lengths = lengths[0]
    found = []
    for length in lengths:
        if type(length) is not int:
            if isinstance(length, builtins.float) or not hasattr(length, "__index__"):
                raise TypeError(f"a size is made of integers, not of a {type(length).__name__}")
            length = length.__index__()
        found.append(length)
    return found


# Indices.


def _key(key):
    if type(key) is tuple:
        return tuple(_item(item) for item in key)
    if isinstance(key, list) and builtins.any(isinstance(item, (list, tuple, slice, Tensor, type(None), type(Ellipsis))) for item in key):
        raise NotHere("an index of nested lists means different things in different versions of PyTorch: use torch.tensor([[…]])")
    return _item(key)


def _item(item):
    kind = type(item)
    if kind is int or item is None or item is Ellipsis:
        return item
    if kind is Tensor:
        if item._a.shape == () and item._a._code not in (BOOL, 0, 1):
            return item.item()
        if item._a._code <= FLOAT32:
            raise IndexError("tensors used as indices must be long, byte or bool tensors")
        return item._a
    if kind is slice:
        bounds = [one.item() if isinstance(one, Tensor) else one for one in (item.start, item.stop, item.step)]
        if bounds[2] is not None and bounds[2] <= 0:
            raise ValueError("step must be greater than zero")
        return slice(*bounds)
    if isinstance(item, str):
        raise TypeError("new(): invalid data type 'str'")
    if isinstance(item, (builtins.float, complex, dict, set)):
        raise IndexError(
            f"only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {kind.__name__})"
        )
    return item


def _selected(array, key):
    """Integers beside tensors are taken first, as torch takes them; answers what is left to be indexed, and how."""
    if not builtins.any(isinstance(item, (ndarray, list)) for item in key) or not builtins.any(type(item) is int for item in key):
        return array, key
    used = builtins.sum(
        len(item.shape) if isinstance(item, ndarray) and item._code == BOOL else item is not None and item is not Ellipsis for item in key
    )
    first, rest = [], []
    for item in key:
        if item is Ellipsis:
            wide = [slice(None)] * (len(array.shape) - used)
            first += wide
            rest += wide
        elif type(item) is int:
            first.append(item)
        else:
            if item is not None:
                first += [slice(None)] * (len(item.shape) if isinstance(item, ndarray) and item._code == BOOL else 1)
            rest.append(item)
    flat, _, _ = _index.flatten(tuple(first), array)
    told = _bridge.K.index(array._handle, *flat)
    if told < 0:
        _index_failed(array, None, key)
    return wrap(told), tuple(rest)


def _index_failed(array, value=None, key=None):
    letter, _, words = _bridge.K.error().partition(":")
    shape = array.shape
    if words.startswith("too many indices"):
        raise IndexError(f"too many indices for tensor of dimension {len(shape)}")
    if words.startswith("index "):
        words = words.replace("for axis", "for dimension")
        # A single integer that picks and a list of places are told alike.
        raise IndexError(words)
    if words.startswith("boolean index did not match"):
        at = 0
        for item in key if isinstance(key, tuple) else (key,):
            mask = isinstance(item, ndarray) and item._code == BOOL
            if mask and item.shape != shape[at : at + len(item.shape)]:
                raise IndexError(f"The shape of the mask {said(item.shape)} at index {_apart(item.shape, shape[at:])} does not match the shape of the indexed tensor {said(shape)} at index {at + _apart(item.shape, shape[at:])}")
            at += len(item.shape) if mask else item is not None
        raise IndexError(words.replace("indexed array along axis", "indexed tensor along dimension"))
    if words.startswith("shape mismatch: indexing arrays"):
        raise IndexError(words.replace("arrays", "tensors").replace("(", "[").replace(",)", "]").replace(")", "]").replace(",", ", "))
    if letter == "V" and value is not None:
        own = of(array)[key] if not isinstance(value, builtins.float) else of(array)
        from_, to = value._a.shape if isinstance(value, Tensor) else (), own._a.shape
        if words.startswith(("shape mismatch: value", "NumPy boolean")):
            raise RuntimeError(f"shape mismatch: value tensor of shape {said(from_)} cannot be broadcast to indexing result of shape {said(to)}")
        raise RuntimeError(expanded_words(from_, to))
    raise _ERRORS.get(letter, RuntimeError)(words)


def _apart(one, other):
    return next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), 0)


def expanded_words(from_, to, wanted=None):
    """Why a shape does not stretch to another one."""
    if len(from_) > len(to):
        return f"expand(torch.FloatTensor{{{said(from_)}}}, size={said(to)}): the number of sizes provided ({len(to)}) must be greater or equal to the number of dimensions in the tensor ({len(from_)})"
    for back in range(1, len(from_) + 1):
        if from_[-back] not in (1, to[-back]):
            return (
                f"The expanded size of the tensor ({to[-back]}) must match the existing size ({from_[-back]}) at non-singleton "
                f"dimension {len(to) - back}.  Target sizes: {said(wanted or to)}.  Tensor sizes: {said(from_)}"
            )
    return f"shape {said(from_)} does not stretch to {said(to)}"


# Functions of two, element by element.

_FRACTIONS = {"divide", "arctan2"}
_ASKING = {"greater", "greater_equal", "less", "less_equal", "equal", "not_equal", "logical_and", "logical_or", "logical_xor"}
_DIVIDING = {"floor_divide", "modulo", "fmod"}
_ON_BITS = {"bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift"}
_REAL = {
    "subtract": "sub", "multiply": "mul", "divide": "div", "power": "pow", "greater": "gt", "greater_equal": "ge", "less": "lt",
    "less_equal": "le", "equal": "eq", "not_equal": "ne", "left_shift": "__lshift__", "right_shift": "__rshift__", "arctan2": "atan2", "modulo": "remainder",
}  # fmt: skip


def meeting(one, other):
    """The type in which two arrays meet: one without axes counts less, unless it is of a higher kind."""
    x, y = one._code, other._code
    if x == y:
        return x
    is_single, is_other_single = one.shape == (), other.shape == ()
    if is_single != is_other_single:
        whole, single = (y, x) if is_single else (x, y)
        return single if category(single) > category(whole) else whole
    return x if x < y else y


def pair(name, one, other):
    """A function of NumPy's of two, at least one of them a tensor, in the type in which torch has them meet."""
    K = _bridge.K
    if isinstance(one, Tensor):
        if isinstance(other, Tensor):
            a, b = one._a, other._a
            code = a._code if a._code == b._code else meeting(a, b)
            if name == "subtract":
                _no_truth(a._code, b._code)
            if code > FLOAT32:
                code = _whole_code(name, code, b)
            if a._code != code:
                a = wrap(K.cast(a._handle, code))
            if b._code != code:
                b = wrap(K.cast(b._handle, code))
            if name == "power" and code > FLOAT32:
                return _whole_power(a, b)
            told = K.binary(name, a._handle, b._handle)
            if told < 0:
                _pair_failed(name, a.shape, b.shape)
            tensor = _new(Tensor)
            tensor._a = wrap(told)
            return tensor
        tensor, number, is_first = one, other, False
    else:
        tensor, number, is_first = other, one, True
    kind = kind_of(number)
    if kind is None:
        raise _unsuited(name, one, other)
    array = tensor._a
    code = with_scalar(array._code, kind)
    if name == "subtract":
        _no_truth(array._code, BOOL if kind == 0 else INT64)
    if code > FLOAT32:
        code = _whole_code(name, code, array if is_first else number)
    if array._code != code:
        array = wrap(K.cast(array._handle, code))
    if name == "power" and is_first and code > FLOAT32:
        return _whole_power(wrap(K.full(plain(number), code)), array)
    told = K.binaryScalar(name, array._handle, plain(number), kind, is_first)
    if told < 0:
        _pair_failed(name, array.shape, array.shape)
    tensor = _new(Tensor)
    tensor._a = wrap(told)
    return tensor


def _whole_power(base, exponent):
    """Integers to the power of integers; 1 over an integer is 0, but for 1 and -1."""
    from numpy import asarray, maximum, where

    power = base ** maximum(exponent, 0)
    odd = where(exponent % 2 == 1, -1, 1)
    below = where(base == 1, 1, where(base == -1, odd, 0))
    return of(asarray(where(exponent < 0, below, power)))


def _no_truth(x, y):
    if x == BOOL and y == BOOL:
        raise RuntimeError(
            "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead."
        )
    if x == BOOL or y == BOOL:
        raise RuntimeError(
            "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead."
        )


def _whole_code(name, code, by):
    """What integers and truth values become; some functions do not take them."""
    if name in _FRACTIONS:
        return default_code()
    if name in _DIVIDING:
        if code == BOOL:
            raise RuntimeError(f'"{_REAL.get(name, name)}" not implemented for \'Bool\'')
        zero = by == 0 if not isinstance(by, ndarray) else builtins.bool((by == 0).any())
        if zero:
            raise RuntimeError("ZeroDivisionError")
    elif name == "power" and code == BOOL:
        raise RuntimeError("\"pow\" not implemented for 'Bool'")
    elif name == "logaddexp":
        raise RuntimeError(f"\"logaddexp_cpu\" not implemented for '{SPOKEN[code]}'")
    return code


def _pair_failed(name, one, other):
    letter, _, words = _bridge.K.error().partition(":")
    if words.startswith("operands could not be broadcast"):
        raise RuntimeError(broadcast_words(one, other))
    if name in _ON_BITS and letter == "T":
        raise RuntimeError(f"\"{name}_cpu\" not implemented for '{SPOKEN[default_code()]}'")
    raise _ERRORS.get(letter, RuntimeError)(words)


def broadcast_words(one, other):
    """Which axis it is that two shapes do not share."""
    rank = max(len(one), len(other))
    for back in range(1, min(len(one), len(other)) + 1):
        a, b = one[-back], other[-back]
        if a != b and a != 1 and b != 1:
            return f"The size of tensor a ({a}) must match the size of tensor b ({b}) at non-singleton dimension {rank - back}"
    return "the shapes do not match"


def _unsuited(name, one, other):
    real = _REAL.get(name, name)
    wrong = other if isinstance(one, Tensor) else one
    spoken = type(wrong).__name__
    if isinstance(wrong, ndarray):
        return TypeError(f"{real}(): a tensor and an array of NumPy do not mix: use torch.from_numpy(…) or .numpy()")
    return TypeError(f"{real}(): argument 'other' (position 2) must be Tensor or Number, not {spoken}")


def into(target, result, name):
    """Writes a result into the tensor that it comes from, as `+=` and `add_` do."""
    array, found = target._a, result._a
    if found.shape != array.shape:
        raise RuntimeError(f"output with shape {said(array.shape)} doesn't match the broadcast shape {said(found.shape)}")
    if category(found._code) > category(array._code):
        raise RuntimeError(
            f"result type {SPOKEN[found._code]} can't be cast to the desired output type {SPOKEN[array._code]}"
        )
    if found._code > array._code and array._code > FLOAT32:
        result = cast(result, array._code)
    if _bridge.K.into(array._handle, result._a._handle, name) < 0:
        failed()
    return target


def _suits(other):
    return isinstance(other, Tensor) or kind_of(other) is not None


def _operator(name):
    def operate(self, other):
        return pair(name, self, other) if _suits(other) else _foreign(name, self, other)

    return operate


def _reflected(name):
    def operate(self, other):
        return pair(name, other, self) if _suits(other) else NotImplemented

    return operate


def _in_place(name):
    def operate(self, other):
        return into(self, pair(name, self, other), name) if _suits(other) else _foreign(name, self, other)

    return operate


def _foreign(name, one, other):
    if isinstance(other, ndarray):
        # As the real one does it: the array takes over.
        return pair(name, one, of(other))
    return NotImplemented


_SIGNS = {
    "add": "add", "sub": "subtract", "mul": "multiply", "truediv": "divide", "pow": "power", "floordiv": "floor_divide",
    "mod": "modulo", "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor", "lshift": "left_shift",
    "rshift": "right_shift",
}  # fmt: skip
for _short, _name in _SIGNS.items():
    setattr(Tensor, f"__{_short}__", _operator(_name))
    setattr(Tensor, f"__r{_short}__", _reflected(_name))
    setattr(Tensor, f"__i{_short}__", _in_place(_name))
for _short, _name in {"gt": "greater", "ge": "greater_equal", "lt": "less", "le": "less_equal"}.items():
    setattr(Tensor, f"__{_short}__", _operator(_name))


def _equality(name, otherwise):
    def compare(self, other):
        return pair(name, self, other) if _suits(other) else otherwise

    return compare


Tensor.__eq__ = _equality("equal", False)
Tensor.__ne__ = _equality("not_equal", True)
Tensor.__matmul__ = lambda self, other: FUNCTIONS["matmul"](self, other) if isinstance(other, Tensor) else NotImplemented
Tensor.__rmatmul__ = lambda self, other: NotImplemented
Tensor.__pos__ = lambda self: self
Tensor.__neg__ = lambda self: FUNCTIONS["neg"](self)
Tensor.__abs__ = lambda self: FUNCTIONS["abs"](self)
Tensor.__invert__ = lambda self: FUNCTIONS["bitwise_not"](self)


# How functions are made known.


def by_name(keyword):
    """What a function takes one by one, or as one tuple at the end, may be given by this name as well, as in torch."""

    def keep(f):
        @functools.wraps(f)
        def take(*args, **keywords):
            if keyword in keywords:
                if len(args) > own:
                    raise TypeError(f"{f.__name__}() got multiple values for argument '{keyword}'")
                args += (keywords.pop(keyword),)
            return f(*args, **keywords)

        own = f.__code__.co_argcount
        return take

    return keep


def function(*names):
    """Makes it a function of torch, under each of these names."""

    def keep(f):
        f.__name__ = f.__qualname__ = names[0]
        f.__module__ = "torch"
        for name in names:
            FUNCTIONS[name] = f
        return f

    return keep


def method(*names):
    """Makes it a method of tensors, under each of these names."""

    def keep(f):
        if not hasattr(f, "__wrapped_name__"):
            f.__name__ = names[0]
            f.__qualname__ = f"Tensor.{names[0]}"
        for name in names:
            setattr(Tensor, name, f)
        return f

    return keep


def both(*names):
    """Makes it a function and a method."""

    def keep(f):
        function(*names)(f)
        for name in names:
            setattr(Tensor, name, f)
        return f

    return keep


def in_place(name, f):
    """`name_` changes the tensor itself."""

    def change(self, *args, **keywords):
        return into(self, f(self, *args, **keywords), name)

    change.__name__ = f"{name}_"
    change.__qualname__ = f"Tensor.{name}_"
    change.__doc__ = f"Like {name}, in place."
    setattr(Tensor, f"{name}_", change)

