"""Order, places and counts."""

from . import _bridge
from ._array import _whole, along, asarray, wrap
from ._refuse import not_here


def _checked(kind, order):
    if order is not None:
        raise not_here("sorting with order=…")
    if kind not in (None, "quicksort", "mergesort", "heapsort", "stable"):
        raise ValueError(f"sort kind must be one of 'quick', 'heap', or 'stable' (got '{kind}')")


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The places that sort; equal numbers stay in their order."""
    _checked(kind, order)
    a = asarray(a)
    a, axis = along(a, axis)
    if not a.shape:
        a = a.reshape(1)
    return wrap(_bridge.K.sort("places", a._handle, _whole(axis)))


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The numbers in rising order."""
    _checked(kind, order)
    a = asarray(a)
    a, axis = along(a, axis)
    return wrap(_bridge.K.sort("numbers", a._handle, _whole(axis)))


def partition(a, kth, axis=-1):
    """Sorted, which is more than is asked."""
    return sort(a, axis)


def argpartition(a, kth, axis=-1):
    """The places that sort, which is more than is asked."""
    return argsort(a, axis)


def nonzero(a):
    """Where it is not 0: an array of places for each axis."""
    a = asarray(a)
    if not a.shape:
        raise ValueError("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
    rows = wrap(_bridge.K.nonzero(a._handle))
    return tuple(rows[axis].copy() for axis in range(a.ndim))


def flatnonzero(a):
    return nonzero(asarray(a).reshape(-1))[0]


def argwhere(a):
    return wrap(_bridge.K.nonzero(asarray(a)._handle)).T


def take(a, indices, axis=None, mode="raise"):
    a = asarray(a)
    if mode != "raise":
        raise not_here(f"np.take(mode={mode!r})")
    a, axis = along(a, axis)
    from ._shape import _axis

    lead = (slice(None),) * _axis(axis, a.ndim)
    places = asarray(indices)
    return a[lead + ((places if places.shape else _whole(places)),)]


def take_along_axis(arr, indices, axis=-1):
    arr, indices = asarray(arr), asarray(indices)
    arr, axis = along(arr, axis)
    return arr[_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    arr[_along(arr, asarray(indices), axis)] = values


def _along(arr, indices, axis):
    from ._make import arange
    from ._shape import _axis

    if indices.ndim != arr.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    at = _axis(axis, arr.ndim)
    return tuple(
        indices if place == at else arange(length).reshape([-1 if own == place else 1 for own in range(arr.ndim)])
        for place, length in enumerate(arr.shape)
    )


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    """The different numbers in rising order."""
    if axis is not None:
        raise not_here("np.unique(axis=…)")
    ar = asarray(ar)
    flat = ar.reshape(-1)
    order = argsort(flat).tolist()
    numbers = flat.tolist()
    firsts, inverse, counts = [], [0] * len(numbers), []
    for place in order:
        if not firsts or not _same(numbers[firsts[-1]], numbers[place]):
            firsts.append(place)
            counts.append(0)
        counts[-1] += 1
        inverse[place] = len(firsts) - 1
    found = [flat[asarray(firsts, dtype=int)]]
    if return_index:
        found.append(asarray(firsts, dtype=int))
    if return_inverse:
        found.append(asarray(inverse, dtype=int).reshape(ar.shape))
    if return_counts:
        found.append(asarray(counts, dtype=int))
    return tuple(found) if len(found) > 1 else found[0]


def _same(one, other):
    return one == other or one != one and other != other


def bincount(x, weights=None, minlength=0):
    """How often each integer occurs, or what its weights add up to."""
    from ._make import zeros

    x = asarray(x)
    if x.size and (x < 0).any():
        raise ValueError("'list' argument must have no negative elements")
    if x.size and x.dtype.kind == "f":
        raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    if x.ndim != 1:
        raise ValueError("object of too small depth for desired array" if x.ndim < 1 else "object too deep for desired array")
    numbers = x.tolist()
    counts = [0] * max(minlength, max(numbers, default=-1) + 1)
    if weights is None:
        for number in numbers:
            counts[number] += 1
        return asarray(counts, dtype=int) if counts else zeros(0, dtype=int)
    weights = asarray(weights)
    if weights.shape != x.shape:
        raise ValueError("The weights and list don't have the same length.")
    for number, weight in zip(numbers, weights.tolist()):
        counts[number] += weight
    return asarray(counts, dtype=float)


def searchsorted(a, v, side="left", sorter=None):
    from bisect import bisect_left, bisect_right

    if sorter is not None:
        raise not_here("np.searchsorted(sorter=…)")
    find = bisect_left if side == "left" else bisect_right
    numbers = asarray(a).tolist()
    v = asarray(v)
    found = asarray([find(numbers, one) for one in v.reshape(-1).tolist()], dtype=int).reshape(v.shape)
    return found if found.shape else found._scalar()


def digitize(x, bins, right=False):
    return searchsorted(bins, x, "left" if right else "right")


def isin(element, test_elements, assume_unique=False, invert=False):
    element = asarray(element)
    known = set(asarray(test_elements).reshape(-1).tolist())
    found = [(one in known) != invert for one in element.reshape(-1).tolist()]
    return asarray(found, dtype=bool).reshape(element.shape)


def intersect1d(ar1, ar2):
    one, other = unique(ar1), unique(ar2)
    return one[isin(one, other)]


def setdiff1d(ar1, ar2):
    one = unique(ar1)
    return one[isin(one, ar2, invert=True)]


def union1d(ar1, ar2):
    from ._shape import concatenate

    return unique(concatenate([asarray(ar1).reshape(-1), asarray(ar2).reshape(-1)]))
