"""Functions that choose, bound and compare."""

from . import _bridge, _ufuncs
from ._array import asarray, wrap
from ._dtypes import FLOAT32, promote, promote_weak
from ._refuse import not_here
from ._scalars import weak_of


def where(condition, x=None, y=None, /):
    """x where the condition holds, else y; without them the places where it holds."""
    from ._sort import nonzero

    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    weak_x, weak_y = weak_of(x), weak_of(y)
    one, other = asarray(x), asarray(y)
    if weak_x is not None and weak_y is None:
        to = promote_weak(other._code, weak_x)
    elif weak_y is not None and weak_x is None:
        to = promote_weak(one._code, weak_y)
    else:
        to = promote(one._code, other._code)
    return wrap(_bridge.K.where(asarray(condition)._handle, one._handle, other._handle, to))


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None):
    """Not below the one and not above the other."""
    low, high = (a_min if min is None else min), (a_max if max is None else max)
    a = asarray(a)
    alone = not a.shape
    result = a
    if low is not None:
        result = _ufuncs.maximum(result, low)
    if high is not None:
        result = _ufuncs.minimum(result, high)
    if low is None and high is None:
        result = a.copy()
    if out is not None:
        return _ufuncs._put(result, out, True, "clip")
    result = asarray(result)
    return result._scalar() if alone and not result.shape else result


def round(a, decimals=0, out=None):
    """Rounded to so many digits, halves to the even one."""
    a = asarray(a)
    if a._code > FLOAT32:
        if decimals < 0:
            raise not_here("np.round of integers to tens")
        result = a.copy()
    elif decimals == 0:
        result = asarray(_ufuncs.rint(a))
    elif decimals > 0:
        result = asarray(_ufuncs.rint(a * 10.0**decimals) / 10.0**decimals)
    else:
        result = asarray(_ufuncs.rint(a / 10.0**-decimals) * 10.0**-decimals)
    if out is not None:
        return _ufuncs._put(result, out, True, "round")
    return result if a.shape else result._scalar()


around = round


def fix(x):
    return _ufuncs.trunc(x)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether they differ by no more than atol + rtol·|b|."""
    a, b = asarray(a).astype(float, copy=False), asarray(b).astype(float, copy=False)
    near = (_ufuncs.absolute(a - b) <= atol + rtol * _ufuncs.absolute(b)) & _ufuncs.isfinite(b)
    near = near | (a == b)
    if equal_nan:
        near = near | (_ufuncs.isnan(a) & _ufuncs.isnan(b))
    return near


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a1, a2, equal_nan=False):
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | (_ufuncs.isnan(a1) & _ufuncs.isnan(a2))
    return bool(asarray(same).all())


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """Numbers in place of NaN and the infinities."""
    x = asarray(x)
    if x._code > FLOAT32:
        return x.copy()
    largest = 1.7976931348623157e308
    result = where(_ufuncs.isnan(x), nan, x)
    result = where(result == float("inf"), largest if posinf is None else posinf, result)
    result = where(result == -float("inf"), -largest if neginf is None else neginf, result)
    return result if result.shape else result._scalar()


def diff(a, n=1, axis=-1):
    """Each number less the one before."""
    from ._shape import _axis

    a = asarray(a)
    lead = (slice(None),) * _axis(axis, a.ndim)
    for _ in range(n):
        later, before = a[lead + (slice(1, None),)], a[lead + (slice(None, -1),)]
        a = later != before if a.dtype == bool else later - before
    return a


def ediff1d(ary):
    return diff(asarray(ary).reshape(-1))


def heaviside(x1, x2):
    x1 = asarray(x1)
    return where(_ufuncs.isnan(x1), float("nan"), where(x1 == 0, x2, (x1 > 0).astype(float)))


def interp(x, xp, fp):
    """Between the points (xp, fp) along straight lines, flat outside."""
    from ._sort import searchsorted

    x, xp, fp = (asarray(one).astype(float) for one in (x, xp, fp))
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    if len(xp) == 1:
        return where(x == x, fp[0], x)
    at = clip(asarray(searchsorted(xp, x, "right")) - 1, 0, len(xp) - 2)
    slope = (fp[at + 1] - fp[at]) / (xp[at + 1] - xp[at])
    result = slope * (x - xp[at]) + fp[at]
    result = where(x <= xp[0], fp[0], where(x >= xp[-1], fp[-1], result))
    return result if result.shape else result._scalar()


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """The function of every row along an axis."""
    from ._shape import _axis, moveaxis, ndindex, stack

    arr = asarray(arr)
    at = _axis(axis, arr.ndim)
    rows = moveaxis(arr, at, -1)
    results = [asarray(func1d(rows[index], *args, **kwargs)) for index in ndindex(*rows.shape[:-1])]
    whole = stack(results).reshape(rows.shape[:-1] + results[0].shape)
    return moveaxis(whole, -1, at) if results[0].ndim == 1 else whole


class vectorize:
    """A function of numbers, applied one by one."""

    def __init__(self, pyfunc, otypes=None):
        self.pyfunc = pyfunc
        self.otypes = otypes

    def __call__(self, *args):
        from ._shape import broadcast_arrays

        arrays = broadcast_arrays(*args)
        rows = zip(*(one.reshape(-1).tolist() for one in arrays))
        dtype = None if self.otypes is None else self.otypes[0]
        made = asarray([self.pyfunc(*row) for row in rows], dtype=dtype).reshape(arrays[0].shape)
        return made if made.shape else made._scalar()


def iscomplexobj(x):
    return False


def isscalar(element):
    from ._scalars import generic

    return weak_of(element) is not None or isinstance(element, (generic, str, bytes, complex))
