"""New tensors, and random numbers."""

import builtins
import math

import numpy
from numpy import _bridge
from numpy._array import ndarray
from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import NAMES, checked, code_of, default_code, kind_of, not_here, plain
from ._tensor import Tensor, by_name, cast, function, given, made, method, of, shape_of


def _filled(shape, value, code):
    for length in shape:
        if length < 0:
            raise RuntimeError(f"Trying to create tensor with negative dimension {length}: [{', '.join(map(str, shape))}]")
    return made(_bridge.K.full(value, code, *shape))


def _numbers(value):
    """An array of nested lists, in which tensors may stand, and the kind of its numbers."""
    if isinstance(value, Tensor):
        return value._a.copy(), value._a._code
    if isinstance(value, ndarray):
        return value.copy(), value._code
    kind = kind_of(value)
    if kind is not None:
        code = (BOOL, INT64, default_code())[kind]
        return made(_bridge.K.full(plain(value), code))._a, code
    if isinstance(value, (str, bytes, dict, set)) or not hasattr(value, "__len__"):
        if isinstance(value, str):
            raise TypeError(f"new(): invalid data type '{type(value).__name__}'")
        raise RuntimeError(f"Could not infer dtype of {type(value).__name__}")
    kinds, flat, shape = set(), [], []
    _walk(value, 0, shape, flat, kinds)
    kind = builtins.max(kinds, default=2)
    code = (BOOL, INT64, default_code())[kind]
    return numpy.array(flat, dtype=NAMES[code]).reshape(shape), code


def _walk(value, depth, shape, flat, kinds):
    kind = kind_of(value)
    if kind is not None:
        if depth < len(shape):
            raise TypeError("not a sequence")
        kinds.add(kind)
        flat.append(plain(value))
        return
    if isinstance(value, (Tensor, ndarray)):
        array = value._a if isinstance(value, Tensor) else value
        if isinstance(value, Tensor) and array.shape != ():
            if array.size != 1:
                raise ValueError("only one element tensors can be converted to Python scalars")
            array = array.reshape(-1)[0:1].reshape(())
        if array.shape == ():
            _walk(array.item(), depth, shape, flat, kinds)
            return
        value = array.tolist()
    if isinstance(value, str) or not hasattr(value, "__len__"):
        raise TypeError(f"new(): invalid data type '{type(value).__name__}'")
    length = len(value)
    if depth == len(shape):
        shape.append(length)
    elif shape[depth] != length:
        raise ValueError(f"expected sequence of length {shape[depth]} at dim {depth} (got {length})")
    for item in value:
        _walk(item, depth + 1, shape, flat, kinds)
    return


@function("tensor")
def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    """A new tensor of numbers or nested lists."""
    checked(requires_grad, device)
    array, own = _numbers(data)
    return cast(of(array), code_of(dtype, own))


@function("as_tensor", "asarray")
def as_tensor(data, dtype=None, device=None):
    """The tensor itself, or a new one; of an array of NumPy the same numbers."""
    checked(False, device)
    if isinstance(data, ndarray):
        data = of(data)
    if isinstance(data, Tensor):
        return cast(data, code_of(dtype, data._a._code))
    return tensor(data, dtype=dtype)


@function("from_numpy")
def from_numpy(ndarray_):
    """The tensor of an array of NumPy: the same numbers."""
    if not isinstance(ndarray_, ndarray):
        raise TypeError(f"expected np.ndarray (got {type(ndarray_).__name__})")
    return of(ndarray_)


@function("scalar_tensor")
def scalar_tensor(s, *, dtype=None, device=None):
    """One number as a tensor without axes."""
    return tensor(float(s), dtype=dtype, device=device)


def legacy(data, code, device=None):
    """torch.Tensor(…), torch.LongTensor(…): of lists, or of lengths."""
    checked(False, device)
    if len(data) == 1 and kind_of(data[0]) != 1:
        return cast(of(_numbers(data[0])[0]), code)
    if not data:
        return _filled([0], 0, code)
    return _filled(shape_of(data), 0, code)


class _Typed(type):
    def __instancecheck__(cls, value):
        return isinstance(value, Tensor) and value._a._code == cls._code


def _typed(name, code):
    def new(cls, *data):
        return legacy(data, code)

    kind = _Typed(name, (), {"__new__": new, "_code": code, "__module__": "torch"})
    from ._tensor import FUNCTIONS

    FUNCTIONS[name] = kind


for _name, _code in (("DoubleTensor", 0), ("FloatTensor", 1), ("LongTensor", 2), ("IntTensor", 3), ("BoolTensor", 4)):
    _typed(_name, _code)


def _maker(name, value, doc):
    @by_name("size")
    def make(*size, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False):
        checked(requires_grad, device)
        return _filled(shape_of(size), value, code_of(dtype, default_code()))

    def like(input, *, dtype=None, device=None, requires_grad=False, layout=None, memory_format=None):
        checked(requires_grad, device)
        array = given(input, f"{name}_like")._a
        return _filled(array.shape, value, code_of(dtype, array._code))

    @by_name("size")
    def new(self, *size, dtype=None, device=None, requires_grad=False):
        checked(requires_grad, device)
        return _filled(shape_of(size), value, code_of(dtype, self._a._code))

    make.__doc__ = doc
    like.__doc__ = doc.replace("tensor", "tensor of the shape and type of another", 1)
    function(name)(make)
    function(f"{name}_like")(like)
    method(f"new_{name}")(new)


_maker("zeros", 0, "A tensor full of 0.")
_maker("ones", 1, "A tensor full of 1.")
_maker("empty", 0, "A tensor of this shape; here it is full of 0, on which nobody may rely.")


@function("full")
def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor full of one number."""
    checked(requires_grad, device)
    kind = kind_of(fill_value)
    if isinstance(fill_value, Tensor):
        fill_value, kind = fill_value.item(), (2 if fill_value._a._code <= FLOAT32 else 0 if fill_value._a._code == BOOL else 1)
    if kind is None:
        raise TypeError(f"full(): argument 'fill_value' (position 2) must be Number, not {type(fill_value).__name__}")
    return _filled(shape_of((size,)), plain(fill_value), code_of(dtype, (BOOL, INT64, default_code())[kind]))


@function("full_like")
def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor full of one number, of the shape and type of another."""
    checked(requires_grad, device)
    array = given(input, "full_like")._a
    return _filled(array.shape, plain(fill_value), code_of(dtype, array._code))


@method("new_full")
def new_full(self, size, fill_value, *, dtype=None, device=None):
    """A tensor full of one number, of the same type."""
    return _filled(shape_of((size,)), plain(fill_value), code_of(dtype, self._a._code))


@method("new_tensor")
def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
    """A new tensor of the same type."""
    checked(requires_grad, device)
    return cast(of(_numbers(data)[0]), code_of(dtype, self._a._code))


@function("arange")
def arange(start=0, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    """Numbers from start on, before end, by equal steps."""
    checked(requires_grad, device)
    if end is None:
        start, end = 0, start
    start, end, step = (one.item() if isinstance(one, Tensor) else plain(one) for one in (start, end, step))
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError("upper bound and larger bound inconsistent with step sign")
    whole = all(isinstance(one, int) for one in (start, end, step))
    count = -(-(end - start) // step) if whole else math.ceil((end - start) / step)
    return made(_bridge.K.range(start, step, int(count), code_of(dtype, INT64 if whole else default_code())))


@function("linspace")
def linspace(start, end, steps=None, *, dtype=None, device=None, requires_grad=False):
    """Evenly from start to end, both included."""
    checked(requires_grad, device)
    if steps is None:
        raise TypeError("linspace() missing 1 required positional arguments: \"steps\"")
    if steps < 0:
        raise RuntimeError("number of steps must be non-negative")
    array = numpy.linspace(plain(start), plain(end), steps)
    return cast(of(array), code_of(dtype, default_code()))


@function("logspace")
def logspace(start, end, steps=None, base=10.0, *, dtype=None, device=None):
    """base to the powers of an evenly spaced row."""
    return cast(of(numpy.asarray(numpy.power(base, numpy.linspace(plain(start), plain(end), steps)))), code_of(dtype, default_code()))


@function("eye")
def eye(n, m=None, *, dtype=None, device=None, requires_grad=False):
    """1 on the diagonal, 0 elsewhere."""
    checked(requires_grad, device)
    return of(numpy.eye(n, m, dtype=NAMES[code_of(dtype, default_code())]))


# Random numbers: good ones, but others than torch draws for the same seed.

_generator = numpy.random.RandomState(0)


@function("manual_seed")
def manual_seed(seed):
    """Begins the random numbers anew; they are others than those of torch."""
    _generator.seed(int(seed))


@function("seed")
def seed():
    """Begins the random numbers anew."""
    _generator.seed(None)
    return 0


def _drawn(draw, size, dtype):
    shape = tuple(shape_of(size))
    return cast(of(numpy.asarray(draw(shape))), code_of(dtype, default_code()))


def _drawing(name, draw, doc):
    @by_name("size")
    def make(*size, dtype=None, device=None, requires_grad=False, generator=None):
        checked(requires_grad, device)
        return _drawn(draw, size, dtype)

    def like(input, *, dtype=None, device=None, requires_grad=False):
        checked(requires_grad, device)
        array = given(input, f"{name}_like")._a
        return cast(of(numpy.asarray(draw(tuple(array.shape)))), code_of(dtype, array._code))

    make.__doc__ = like.__doc__ = doc
    function(name)(make)
    function(f"{name}_like")(like)


_drawing("rand", lambda shape: _generator.random(shape), "Random numbers from 0 to 1.")
_drawing("randn", lambda shape: _generator.standard_normal(shape), "Normally distributed random numbers.")


@function("randint")
def randint(low, high=None, size=None, *, dtype=None, device=None, generator=None, requires_grad=False):
    """Random integers from low on, below high."""
    checked(requires_grad, device)
    if size is None:
        low, high, size = 0, low, high
    return cast(of(_generator.integers(low, high, tuple(shape_of((size,))))), code_of(dtype, INT64))


@function("randperm")
def randperm(n, *, dtype=None, device=None, generator=None):
    """The integers below n in random order."""
    return cast(of(_generator.permutation(n)), code_of(dtype, INT64))


@function("normal")
def normal(mean, std=1.0, size=None, *, generator=None, dtype=None):
    """Normally distributed random numbers."""
    if size is not None:
        return _drawn(_generator.standard_normal, (size,), dtype) * std + mean
    shape = mean.shape if isinstance(mean, Tensor) else std.shape
    return _drawn(_generator.standard_normal, (shape,), dtype) * std + mean


@function("bernoulli")
def bernoulli(input, *, generator=None):
    """1 with the probability that is given for each, else 0."""
    return cast(of(numpy.asarray(_generator.random(tuple(input._a.shape)) < input._a)), input._a._code)


@function("multinomial")
def multinomial(input, num_samples, replacement=False, *, generator=None):
    """Places drawn by their weights."""
    raise not_here("torch.multinomial", "a loop over torch.rand")


def _filling(name, draw):
    def fill(self, *args, **keywords):
        keywords.pop("generator", None)
        self[...] = cast(of(numpy.asarray(draw(tuple(self._a.shape), *args, **keywords))), self._a._code)
        return self

    fill.__name__ = name
    setattr(Tensor, name, fill)


def _uniform(shape, from_=0.0, to=1.0, **keywords):
    low = keywords.get("from", from_)
    return _generator.random(shape) * (to - low) + low


_filling("uniform_", _uniform)
_filling("normal_", lambda shape, mean=0.0, std=1.0: _generator.standard_normal(shape) * std + mean)
_filling("bernoulli_", lambda shape, p=0.5: _generator.random(shape) < p)
_filling("random_", lambda shape, low=0, high=2**24: _generator.integers(low, high, shape))
