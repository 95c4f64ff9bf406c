"""Sums, means, extremes, order and running sums."""

import builtins

import numpy
from numpy import _bridge
from numpy._array import wrap
from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import SPOKEN, code_of, default_code, kind_of, not_here
from ._tensor import Tensor, both, cast, dim_of, function, given, in_place, made, of, pair


def _several(dim, rank):
    """Axes counted from the front; none where all are meant."""
    if dim is None:
        return ()
    if isinstance(dim, (tuple, list)):
        found = [dim_of(one, rank) for one in dim]
        for at, one in enumerate(found):
            if one in found[:at]:
                raise RuntimeError(f"dim {one} appears multiple times in the list of dims")
        return found if rank else ()
    found = dim_of(dim, rank)
    return (found,) if rank else ()


def _named(dim, keepdim, axis, keepdims):
    """NumPy's names for the two stand for torch's, as in torch."""
    return (dim if axis is None else axis), (keepdim or keepdims)


@both("sum")
def sum(input, dim=None, keepdim=False, *, dtype=None, axis=None, keepdims=False):
    """The sum along axes."""
    dim, keepdim = _named(dim, keepdim, axis, keepdims)
    tensor = given(input, "sum")
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    elif tensor._a._code > INT64:
        tensor = cast(tensor, INT64)
    axes = _several(dim, len(tensor._a.shape))
    return made(_bridge.K.reduce("sum", tensor._a._handle, builtins.bool(keepdim), *axes))


@both("nansum")
def nansum(input, dim=None, keepdim=False, *, dtype=None):
    """The sum along axes of what is not NaN."""
    return sum(nan_as(input, 0.0), dim, keepdim, dtype=dtype)


def nan_as(tensor, value):
    from ._pointwise import isnan, where

    return where(isnan(tensor), value, tensor)


@both("mean")
def mean(input, dim=None, keepdim=False, *, dtype=None, axis=None, keepdims=False):
    """The mean along axes."""
    dim, keepdim = _named(dim, keepdim, axis, keepdims)
    tensor = given(input, "mean")
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    if tensor._a._code > FLOAT32:
        raise RuntimeError(
            f"mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {SPOKEN[tensor._a._code]}"
        )
    axes = _several(dim, len(tensor._a.shape))
    return made(_bridge.K.mean(tensor._a._handle, builtins.bool(keepdim), *axes))


@both("prod")
def prod(input, dim=None, keepdim=False, *, dtype=None):
    """The product of all, or along one axis."""
    tensor = given(input, "prod")
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    elif tensor._a._code > INT64:
        tensor = cast(tensor, INT64)
    axes = _several(_single(dim, "prod"), len(tensor._a.shape))
    return made(_bridge.K.reduce("prod", tensor._a._handle, builtins.bool(keepdim), *axes))


def _single(dim, name):
    if isinstance(dim, (tuple, list)):
        raise TypeError(f"{name}(): argument 'dim' must be int, not {type(dim).__name__}")
    return dim


def _spread(name, input, dim, unbiased, keepdim, correction):
    tensor = given(input, name)
    if isinstance(dim, builtins.bool):
        dim, unbiased = None, dim
    if tensor._a._code > FLOAT32:
        raise RuntimeError("std and var only support floating point and complex dtypes")
    less = (1 if unbiased else 0) if correction is None else correction
    axes = _several(dim, len(tensor._a.shape))
    return made(_bridge.K.variance(tensor._a._handle, builtins.bool(keepdim), less, *axes))


@both("var")
def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The variance along axes, divided by the count less 1, or less the correction."""
    return _spread("var", input, dim, unbiased, keepdim, correction)


@both("std")
def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The standard deviation along axes: the root of the variance."""
    from ._pointwise import sqrt

    return sqrt(_spread("std", input, dim, unbiased, keepdim, correction))


@function("var_mean")
def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The variance and the mean along axes."""
    if isinstance(dim, builtins.bool):
        dim, unbiased = None, dim
    return var(input, dim, unbiased, keepdim, correction=correction), mean(input, dim, keepdim)


@function("std_mean")
def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The standard deviation and the mean along axes."""
    if isinstance(dim, builtins.bool):
        dim, unbiased = None, dim
    return std(input, dim, unbiased, keepdim, correction=correction), mean(input, dim, keepdim)


class _Pair(tuple):
    """Two tensors that have names."""

    __slots__ = ()
    _names = ("values", "indices")
    values = property(lambda self: self[0])
    indices = property(lambda self: self[1])

    def __getattr__(self, name):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __repr__(self):
        words = ",\n".join(f"{name}={one!r}" for name, one in zip(self._names, self))
        return f"{type(self).__name__}(\n{words})"


def _pair_type(name):
    return type(f"torch.return_types.{name}", (_Pair,), {"__slots__": (), "__module__": "torch"})


_PAIRS = {name: _pair_type(name) for name in ("max", "min", "sort", "topk", "median", "cummax", "cummin", "mode", "kthvalue")}


def _extreme(name, input, dim, keepdim):
    tensor = given(input, name)
    array = tensor._a
    if isinstance(dim, Tensor) or kind_of(dim) == 2:
        if keepdim is not False:
            raise TypeError(f"{name}() takes two tensors, or one and an axis")
        return pair("maximum" if name == "max" else "minimum", tensor, given(dim, name, "other", 2))
    if dim is None:
        if array.size == 0:
            raise RuntimeError(
                f"{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."
            )
        return made(_bridge.K.reduce(name, array._handle, False))
    rank = len(array.shape)
    at = dim_of(_single(dim, name), rank)
    if rank == 0:
        return _PAIRS[name]((tensor.clone(), made(_bridge.K.full(0, INT64))))
    if array.shape[at] == 0:
        raise IndexError(f"{name}(): Expected reduction dim {at} to have non-zero size.")
    values = made(_bridge.K.reduce(name, array._handle, builtins.bool(keepdim), at))
    return _PAIRS[name]((values, made(_bridge.K.extreme(f"arg{name}", array._handle, builtins.bool(keepdim), at))))


@both("max")
def max(input, dim=None, keepdim=False, *, other=None, axis=None, keepdims=False):
    """The largest of all; along an axis the pair of values and indices; of two tensors the larger of each."""
    dim, keepdim = _named(other if dim is None else dim, keepdim, axis, keepdims)
    return _extreme("max", input, dim, keepdim)


@both("min")
def min(input, dim=None, keepdim=False, *, other=None, axis=None, keepdims=False):
    """The smallest of all; along an axis the pair of values and indices; of two tensors the smaller of each."""
    dim, keepdim = _named(other if dim is None else dim, keepdim, axis, keepdims)
    return _extreme("min", input, dim, keepdim)


def _amount(name, input, dim, keepdim):
    array = given(input, name)._a
    axes = _several(() if dim is None else dim, len(array.shape))
    if array.size == 0:
        if not axes:
            raise RuntimeError(
                f"{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."
            )
        for axis in axes:
            if array.shape[axis] == 0:
                raise IndexError(f"{name}(): Expected reduction dim {axis} to have non-zero size.")
    return made(_bridge.K.reduce(name[1:], array._handle, builtins.bool(keepdim), *axes))


@both("amax")
def amax(input, dim=None, keepdim=False):
    """The largest along axes."""
    return _amount("amax", input, dim, keepdim)


@both("amin")
def amin(input, dim=None, keepdim=False):
    """The smallest along axes."""
    return _amount("amin", input, dim, keepdim)


def _place(name, input, dim, keepdim):
    array = given(input, name)._a
    if array._code == BOOL:
        raise RuntimeError(f"\"{name}_cpu\" not implemented for 'Bool'")
    if dim is None:
        if array.size == 0:
            raise IndexError(f"{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.")
        flat = array.reshape(-1)
        found = made(_bridge.K.extreme(name, flat._handle, False, 0))
        return found.reshape((1,) * len(array.shape)) if keepdim else found
    rank = len(array.shape)
    at = dim_of(dim, rank)
    if rank == 0:
        return made(_bridge.K.full(0, INT64))
    if array.shape[at] == 0:
        raise IndexError(f"{name}(): Expected reduction dim {at} to have non-zero size.")
    return made(_bridge.K.extreme(name, array._handle, builtins.bool(keepdim), at))


@both("argmax")
def argmax(input, dim=None, keepdim=False, *, axis=None):
    """Where the largest is, the first of several."""
    return _place("argmax", input, dim if axis is None else axis, keepdim)


@both("argmin")
def argmin(input, dim=None, keepdim=False, *, axis=None):
    """Where the smallest is, the first of several."""
    return _place("argmin", input, dim if axis is None else axis, keepdim)


def _truth(name, input, dim, keepdim):
    array = given(input, name)._a
    axes = _several(_single(dim, name), len(array.shape))
    return made(_bridge.K.reduce(name, array._handle, builtins.bool(keepdim), *axes))


@both("any")
def any(input, dim=None, keepdim=False):
    """Whether one is not 0."""
    return _truth("any", input, dim, keepdim)


@both("all")
def all(input, dim=None, keepdim=False):
    """Whether none is 0."""
    return _truth("all", input, dim, keepdim)


def _running(name, input, dim, dtype):
    tensor = given(input, name)
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    elif tensor._a._code > INT64:
        tensor = cast(tensor, INT64)
    rank = len(tensor._a.shape)
    at = dim_of(dim, rank)
    return made(_bridge.K.accumulate(name, tensor._a._handle, at)) if rank else tensor.clone()


@both("cumsum")
def cumsum(input, dim, *, dtype=None):
    """Running sums along an axis."""
    return _running("cumsum", input, dim, dtype)


@both("cumprod")
def cumprod(input, dim, *, dtype=None):
    """Running products along an axis."""
    return _running("cumprod", input, dim, dtype)


@both("logsumexp")
def logsumexp(input, dim, keepdim=False):
    """log(sum(exp(x))) along axes, without an overflow."""
    from ._pointwise import exp, isfinite, log, where

    tensor = given(input, "logsumexp")
    if tensor._a._code > FLOAT32:
        tensor = cast(tensor, default_code())
    if len(tensor._a.shape) == 0:
        _several(dim, 0)
        return tensor.clone()
    axes = _several(dim, len(tensor._a.shape)) or builtins.list(builtins.range(len(tensor._a.shape)))
    top = made(_bridge.K.reduce("max", tensor._a._handle, True, *axes))
    top = where(isfinite(top), top, 0.0)
    whole = log(sum(exp(tensor - top), axes, True)) + top
    return whole if keepdim else whole[builtins.tuple(0 if at in axes else slice(None) for at in builtins.range(len(whole._a.shape)))]


@both("softmax")
def softmax(input, dim=None, dtype=None):
    """exp(x) / sum(exp(x)) along an axis, without an overflow."""
    from ._pointwise import exp

    tensor = _weighed(input, dim, dtype, "softmax")
    if len(tensor._a.shape) == 0:
        return exp(tensor - tensor)
    e = exp(tensor - amax(tensor, dim, True))
    return e / sum(e, dim, True)


@both("log_softmax")
def log_softmax(input, dim=None, dtype=None):
    """log(softmax(x)) along an axis, without an overflow."""
    from ._pointwise import exp, log

    tensor = _weighed(input, dim, dtype, "log_softmax")
    if len(tensor._a.shape) == 0:
        return tensor - tensor
    shifted = tensor - amax(tensor, dim, True)
    return shifted - log(sum(exp(shifted), dim, True))


def _weighed(input, dim, dtype, name):
    tensor = given(input, name)
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    if dim is None:
        raise TypeError(f"{name}() needs the axis to go along: {name}(x, dim=-1)")
    if tensor._a._code > FLOAT32:
        raise RuntimeError(f"\"{name}_lastdim_kernel_impl\" not implemented for '{SPOKEN[tensor._a._code]}'")
    dim_of(dim, len(tensor._a.shape))
    return tensor


def _ordered(tensor, dim, descending):
    """Values and places; equal ones stay in their order, NaN is the largest."""
    array = tensor._a
    rank = len(array.shape)
    at = dim_of(dim, rank)
    if rank == 0:
        return tensor.clone(), made(_bridge.K.full(0, INT64))
    if not descending:
        return made(_bridge.K.sort("numbers", array._handle, at)), made(_bridge.K.sort("places", array._handle, at))
    turned = array[(slice(None),) * at + (slice(None, None, -1),)]
    places = wrap(_bridge.K.sort("places", turned._handle, at))
    back = (slice(None),) * at + (slice(None, None, -1),)
    places = (array.shape[at] - 1 - places)[back]
    return of(numpy.take_along_axis(array, places, at)), of(places.copy())


@both("sort")
def sort(input, dim=-1, descending=False, stable=False):
    """The pair of sorted values and where they were."""
    return _PAIRS["sort"](_ordered(given(input, "sort"), dim, descending))


@both("argsort")
def argsort(input, dim=-1, descending=False, stable=False):
    """The places that sort."""
    return _ordered(given(input, "argsort"), dim, descending)[1]


@both("topk")
def topk(input, k, dim=-1, largest=True, sorted=True):
    """The pair of the k largest along an axis and where they are."""
    tensor = given(input, "topk")
    at = dim_of(dim, len(tensor._a.shape))
    length = tensor._a.shape[at] if tensor._a.shape else 1
    if k > length or k < 0:
        raise RuntimeError("selected index k out of range")
    if tensor._a._code == BOOL:
        raise RuntimeError("\"topk_cpu\" not implemented for 'Bool'")
    values, places = _ordered(tensor, dim, largest)
    if not tensor._a.shape:
        return _PAIRS["topk"]((values, places))
    index = (slice(None),) * at + (slice(None, k),)
    return _PAIRS["topk"]((values[index].clone(), places[index].clone()))


@both("median")
def median(input, dim=None, keepdim=False):
    """The middle one, the lower of two; along an axis the pair of values and indices."""
    tensor = given(input, "median")
    if dim is None:
        flat = tensor.reshape(-1)
        if not len(flat):
            return flat.mean()
        values = _ordered(flat, 0, False)[0]
        return values[-1] if builtins.bool((values[-1] != values[-1]).item()) else values[(len(values) - 1) // 2]
    at = dim_of(dim, len(tensor._a.shape))
    values, places = _ordered(tensor, at, False)
    middle = (tensor._a.shape[at] - 1) // 2
    index = (slice(None),) * at + (slice(middle, middle + 1) if keepdim else middle,)
    if builtins.bool((tensor != tensor).any()):
        raise not_here("torch.median of NaN along an axis")
    return _PAIRS["median"]((values[index], places[index]))


@both("unique")
def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    """The different numbers in rising order."""
    if dim is not None:
        raise not_here("torch.unique(dim=…)")
    array = given(input, "unique")._a
    found = numpy.unique(array, return_inverse=return_inverse, return_counts=return_counts)
    return builtins.tuple(of(one) for one in found) if isinstance(found, builtins.tuple) else of(found)


@both("bincount")
def bincount(input, weights=None, minlength=0):
    """How often each integer occurs, or what its weights add up to."""
    array = given(input, "bincount")._a
    if array._code <= FLOAT32:
        raise RuntimeError(f"\"bincount_cpu\" not implemented for '{SPOKEN[array._code]}'")
    if len(array.shape) != 1 or (array.size and (array < 0).any()):
        raise RuntimeError("bincount only supports 1-d non-negative integral inputs.")
    return of(numpy.bincount(array, None if weights is None else weights._a, minlength))


@both("count_nonzero")
def count_nonzero(input, dim=None):
    """How many are not 0."""
    return sum(given(input, "count_nonzero") != 0, dim)


@both("nonzero")
def nonzero(input, *, as_tuple=False):
    """Where it is not 0: a row for each place, or a tensor for each axis."""
    array = given(input, "nonzero")._a
    if not array.shape:
        if as_tuple:
            return (of(numpy.arange(1 if array.item() else 0)),)
        return of(numpy.zeros((1 if array.item() else 0, 0), dtype=int))
    rows = wrap(_bridge.K.nonzero(array._handle))
    if as_tuple:
        return builtins.tuple(of(rows[at].copy()) for at in builtins.range(len(array.shape)))
    return of(rows.T.copy())


@function("argwhere")
def argwhere(input):
    """A row for each place where it is not 0."""
    return nonzero(input)


@both("norm")
def norm(input, p="fro", dim=None, keepdim=False, dtype=None):
    """The p-norm along axes: the Euclidean one by default."""
    tensor = given(input, "norm")
    if dtype is not None:
        tensor = cast(tensor, code_of(dtype))
    if tensor._a._code > FLOAT32:
        raise RuntimeError(f"norm(): input dtype should be either floating point or complex. Got {SPOKEN[tensor._a._code]} instead.")
    if p in ("fro", None, 2):
        from ._pointwise import sqrt

        return sqrt(sum(tensor * tensor, dim, keepdim))
    size = tensor.abs()
    if p == float("inf"):
        return amax(size, dim, keepdim)
    if p == -float("inf"):
        return amin(size, dim, keepdim)
    if p == 0:
        return cast(sum(tensor != 0, dim, keepdim), tensor._a._code)
    if p == 1:
        return sum(size, dim, keepdim)
    if p == "nuc":
        raise not_here("torch.norm(p='nuc')")
    return sum(size**p, dim, keepdim) ** (1 / p)


@both("diff")
def diff(input, n=1, dim=-1):
    """Each number less the one before."""
    array = given(input, "diff")._a
    return of(numpy.diff(array, n, dim_of(dim, len(array.shape))))


@both("dist")
def dist(input, other, p=2):
    """The p-norm of the difference."""
    return norm(input - other, p)


in_place("cumsum", cumsum)
in_place("cumprod", cumprod)
