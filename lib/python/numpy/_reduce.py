"""Sums, means, extremes and running sums."""

from . import _bridge, _ufuncs
from ._array import _whole, asarray, wrap
from ._bridge import AxisError, done
from ._dtypes import FLOAT32
from ._refuse import not_here


def _axes(axis, array, lenient=False):
    """The axes as integers, none where all are meant; a number alone has a first axis for some functions."""
    if axis is None or lenient and array.shape == () and axis in (0, -1):
        return ()
    if isinstance(axis, (tuple, list)):
        if isinstance(axis, list):
            raise TypeError("'list' object cannot be interpreted as an integer")
        return tuple(_whole(one) for one in axis)
    return (_whole(axis),)


def _given(handle, axis, keepdims, out, name):
    result = wrap(handle)
    if out is not None:
        done(_bridge.K.into(out._handle, result._handle, name))
        return out
    return result._scalar() if result._shape == () else result


def _reduce(name, a, axis, keepdims, out, dtype=None):
    a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype, copy=False)
    if axis == ():
        return _over_nothing(name, a)
    return _given(_bridge.K.reduce(name, a._handle, bool(keepdims), *_axes(axis, a, True)), axis, keepdims, out, name)


def _over_nothing(name, a):
    if name in ("any", "all"):
        return _ufuncs.not_equal(a, 0)
    return a.astype(int) if a._code > FLOAT32 and name in ("sum", "prod") else a.copy()


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The sum along axes."""
    if where is not True:
        a = _ufuncs.multiply(asarray(a), asarray(where)) if asarray(a)._code > FLOAT32 else _zeroed(a, where)
    result = _reduce("sum", a, axis, keepdims, out, dtype)
    return result if initial is None else result + initial


def _zeroed(a, where):
    from ._functions import where as choose

    return choose(where, a, 0.0)


def prod(a, axis=None, dtype=None, out=None, keepdims=False):
    """The product along axes."""
    return _reduce("prod", a, axis, keepdims, out, dtype)


def max(a, axis=None, out=None, keepdims=False, initial=None):
    """The largest along axes; NaN where there is one."""
    if initial is not None:
        return _with_initial("maximum", max, a, axis, out, keepdims, initial)
    return _reduce("max", a, axis, keepdims, out)


def min(a, axis=None, out=None, keepdims=False, initial=None):
    """The smallest along axes; NaN where there is one."""
    if initial is not None:
        return _with_initial("minimum", min, a, axis, out, keepdims, initial)
    return _reduce("min", a, axis, keepdims, out)


def _with_initial(name, of, a, axis, out, keepdims, initial):
    a = asarray(a)
    if a.size == 0:
        raise not_here(f"np.{of.__name__}(initial=…) of nothing")
    return getattr(_ufuncs, name)(of(a, axis, out, keepdims), initial)


amax, amin = max, min


def any(a, axis=None, out=None, keepdims=False):
    """Whether one along axes is not 0."""
    return _reduce("any", a, axis, keepdims, out)


def all(a, axis=None, out=None, keepdims=False):
    """Whether none along axes is 0."""
    return _reduce("all", a, axis, keepdims, out)


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    """The mean along axes."""
    a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype, copy=False)
    return _given(_bridge.K.mean(a._handle, bool(keepdims), *_axes(axis, a)), axis, keepdims, out, "divide")


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, correction=None):
    """The variance along axes: the mean square distance from the mean, divided by the count less ddof."""
    a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype, copy=False)
    ddof = ddof if correction is None else correction
    return _given(_bridge.K.variance(a._handle, bool(keepdims), ddof, *_axes(axis, a)), axis, keepdims, out, "divide")


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, correction=None):
    """The standard deviation along axes: the root of the variance."""
    return _ufuncs.sqrt(var(a, axis, dtype, None, ddof, keepdims, correction=correction), out=out)


def _extreme(name, a, axis, out, keepdims):
    a = asarray(a)
    if a.shape == () and axis is not None:
        a = a.reshape(1)
    if axis is None:
        found = wrap(_bridge.K.extreme(name, a.reshape(-1)._handle, False, 0))
        result = found.reshape((1,) * a.ndim) if keepdims else found._scalar()
    else:
        result = wrap(_bridge.K.extreme(name, a._handle, bool(keepdims), _whole(axis)))
        if result._shape == ():
            result = result._scalar()
    if out is not None:
        raise not_here(f"np.{name}(out=…)")
    return result


def argmax(a, axis=None, out=None, *, keepdims=False):
    """Where the largest is, the first of several."""
    return _extreme("argmax", a, axis, out, keepdims)


def argmin(a, axis=None, out=None, *, keepdims=False):
    """Where the smallest is, the first of several."""
    return _extreme("argmin", a, axis, out, keepdims)


def _running(name, a, axis, dtype, out):
    a = asarray(a)
    if dtype is not None:
        a = a.astype(dtype, copy=False)
    if axis is None or a.shape == ():
        a, axis = a.reshape(-1), 0 if axis is None else axis
    return _given(_bridge.K.accumulate(name, a._handle, _whole(axis)), axis, True, out, name)


def cumsum(a, axis=None, dtype=None, out=None):
    """Running sums."""
    return _running("cumsum", a, axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    """Running products."""
    return _running("cumprod", a, axis, dtype, out)


def ptp(a, axis=None, out=None, keepdims=False):
    """The largest less the smallest."""
    return _ufuncs.subtract(max(a, axis, None, keepdims), min(a, axis, None, keepdims))


def count_nonzero(a, axis=None, *, keepdims=False):
    """How many are not 0."""
    return sum(_ufuncs.not_equal(asarray(a), 0), axis=axis, keepdims=keepdims)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, or the mean with weights."""
    if returned:
        raise not_here("np.average(returned=True)")
    if weights is None:
        return mean(a, axis, keepdims=keepdims)
    a, weights = asarray(a), asarray(weights)
    if a.shape != weights.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weights.shape != (a.shape[axis],):
            raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
        weights = weights.reshape([-1 if at == axis % a.ndim else 1 for at in range(a.ndim)])
        weights = weights * _ufuncs_one(a)
    return sum(a * weights, axis, keepdims=keepdims) / sum(weights, axis, keepdims=keepdims)


def _ufuncs_one(a):
    from ._make import ones_like

    return ones_like(a, dtype=float)




def median(a, axis=None, out=None, keepdims=False):
    """The middle one, or the mean of the two in the middle."""
    from ._sort import sort

    a = asarray(a)
    given = a.shape
    if axis is None:
        a, along = a.reshape(-1), 0
    else:
        along = _whole(axis)
        if not -a.ndim <= along < a.ndim:
            raise AxisError(f"axis {along} is out of bounds for array of dimension {a.ndim}")
    if out is not None:
        raise not_here("np.median(out=…)")
    if keepdims:
        shape = [1 if axis is None or at == along % len(given) else length for at, length in enumerate(given)]
        return asarray(median(a, along)).reshape(shape)
    ordered = sort(a, along).swapaxes(0, along)
    count = len(ordered)
    if count == 0:
        return mean(a, along)
    low, high = ordered[(count - 1) // 2], ordered[count // 2]
    result = (low + high) / 2
    gaps = asarray(_ufuncs.isnan(ordered[-1]))
    if any(gaps):
        from ._functions import where as choose

        result = choose(gaps, float("nan"), result)
        return result if result.shape else result._scalar()
    return result
