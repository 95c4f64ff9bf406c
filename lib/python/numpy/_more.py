"""What learners reach for now and then."""

import builtins

from . import _bridge, _reduce, _ufuncs
from ._array import _lengths, _whole, along, asarray, ndarray, wrap
from ._dtypes import BOOL, FLOAT32, dtype
from ._functions import where
from ._make import arange, linspace, zeros
from ._refuse import not_here
from ._shape import _axis, broadcast_to, concatenate, expand_dims, meshgrid, stack
from ._sort import sort


def as_strided(x, shape=None, strides=None):
    """A view with these lengths and steps in bytes, within the numbers of the array."""
    x = asarray(x)
    shape = x.shape if shape is None else tuple(_lengths(shape))
    steps = x.strides if strides is None else tuple(map(_whole, strides))
    if len(shape) != len(steps):
        raise ValueError("mismatch in length of strides and shape")
    if builtins.any(step % x.itemsize for step in steps):
        raise not_here("np.lib.stride_tricks.as_strided with steps between elements")
    return wrap(_bridge.K.strided(x._handle, len(shape), *shape, *(step // x.itemsize for step in steps)))


class flags:
    """How the elements of an array lie."""

    def __init__(self, of):
        self._own = {
            "C_CONTIGUOUS": bool(_bridge.K.isDense(of._handle)),
            "F_CONTIGUOUS": bool(_bridge.K.isDense(of.T._handle)),
            "WRITEABLE": True,
        }

    def __getitem__(self, name):
        if name not in self._own:
            raise not_here(f"flags[{name!r}]")
        return self._own[name]

    c_contiguous = property(lambda self: self._own["C_CONTIGUOUS"])
    f_contiguous = property(lambda self: self._own["F_CONTIGUOUS"])
    writeable = property(lambda self: True)


class nditer:
    """A walk over the elements of one array, with its place."""

    def __init__(self, op, flags=(), op_flags=(), order="K"):
        if isinstance(op, (tuple, list)) and builtins.any(isinstance(one, ndarray) for one in op):
            raise not_here("np.nditer of several arrays", "zip, or np.ndindex")
        known = {"multi_index", "refs_ok", "zerosize_ok", "c_index"}
        for flag in flags:
            if flag not in known:
                raise not_here(f"np.nditer(flags=[{flag!r}])", "np.ndindex")
        self._array = asarray(op)
        self._at = 0

    @property
    def finished(self):
        return self._at >= self._array.size

    @property
    def multi_index(self):
        found, rest = [], self._at
        for length in reversed(self._array.shape):
            rest, at = divmod(rest, length)
            found.append(at)
        return tuple(reversed(found))

    index = property(lambda self: self._at)
    iterindex = index

    @property
    def value(self):
        return self._array[tuple(slice(at, at + 1) for at in self.multi_index)].reshape(())

    def __getitem__(self, key):
        return self.value

    def __setitem__(self, key, value):
        self._array[self.multi_index] = value

    def iternext(self):
        self._at += 1
        return not self.finished

    def reset(self):
        self._at = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def __iter__(self):
        while not self.finished:
            yield self.value
            self._at += 1


class _Grid:
    """Coordinates by slices: np.mgrid[0:2, 0:3]."""

    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        rows = []
        for part in parts:
            if isinstance(part.step, complex):
                rows.append(linspace(part.start, part.stop, int(abs(part.step))))
            else:
                rows.append(arange(part.start or 0, part.stop, 1 if part.step is None else part.step))
        if not isinstance(key, tuple):
            return rows[0]
        grids = meshgrid(*rows, indexing="ij", sparse=self._sparse)
        return grids if self._sparse else stack(grids)


mgrid, ogrid = _Grid(False), _Grid(True)


def convolve(a, v, mode="full"):
    """Sums of products with a row that is turned around and moved along."""
    a, v = asarray(a).reshape(-1), asarray(v).reshape(-1)
    if not a.size or not v.size:
        raise ValueError("a cannot be empty" if not a.size else "v cannot be empty")
    if len(v) > len(a):
        a, v = v, a
    whole = zeros(len(a) + len(v) - 1, dtype=_ufuncs.multiply(a[:1], v[:1]).dtype)
    for at in range(len(v)):
        whole[at : at + len(a)] += a * v[at]
    if mode == "full":
        return whole
    if mode == "same":
        start = (len(v) - 1) // 2
        return whole[start : start + len(a)]
    if mode == "valid":
        return whole[len(v) - 1 : len(a)]
    raise ValueError("mode must be one of 'valid', 'same', or 'full'")


def correlate(a, v, mode="valid"):
    """Sums of products with a row that is moved along."""
    a, v = asarray(a), asarray(v)
    if len(v) > len(a):
        return correlate(v, a, mode)[::-1]
    if mode == "same":
        found = convolve(a, v[::-1], "full")
        start = len(v) // 2
        return found[start : start + len(a)]
    return convolve(a, v[::-1], mode)


def fromfunction(function, shape, dtype=float):
    """What a function makes of the coordinates."""
    from ._shape import indices

    return function(*(asarray(one).astype(dtype) for one in indices(shape)))


def select(condlist, choicelist, default=0):
    """Of several arrays the first whose condition holds."""
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def copyto(dst, src, where=True):
    """Writes numbers into an array."""
    if where is True:
        dst[...] = src
    else:
        mask = broadcast_to(asarray(where), dst.shape)
        dst[mask] = broadcast_to(asarray(src), dst.shape)[mask]


def putmask(a, mask, values):
    """Writes numbers wherever the mask holds."""
    values = asarray(values)
    copyto(a, values if values.size == 1 or values.shape == a.shape else _again(values, a), mask)


def _again(values, a):
    from ._shape import tile

    return tile(values.reshape(-1), -(-a.size // values.size))[: a.size].reshape(a.shape)


def place(arr, mask, vals):
    """Writes numbers one after the other wherever the mask holds."""
    count = int(_reduce.count_nonzero(mask))
    if count:
        from ._shape import tile

        vals = asarray(vals).reshape(-1)
        arr[asarray(mask) != 0] = tile(vals, -(-count // vals.size))[:count]


def put(a, ind, v):
    """Writes numbers at places of the array as one row."""
    ind = asarray(ind).reshape(-1)
    values = asarray(v).reshape(-1)
    for at, where_ in enumerate(ind.tolist()):
        if not -a.size <= where_ < a.size:
            raise IndexError(f"index {where_} is out of bounds for axis 0 with size {a.size}")
        index, rest = [], where_ % a.size
        for length in reversed(a.shape):
            rest, own = divmod(rest, length)
            index.append(own)
        a[tuple(reversed(index))] = values[at % values.size]


def compress(condition, a, axis=None):
    """What a condition picks along an axis."""
    a, condition = asarray(a), asarray(condition).astype(bool)
    a, axis = along(a, axis)
    (places,) = condition.nonzero()
    return a[(slice(None),) * _axis(axis, a.ndim) + (places,)]


def extract(condition, arr):
    """The elements for which a condition holds."""
    return asarray(arr).reshape(-1)[asarray(condition).reshape(-1).astype(bool)]


def fill_diagonal(a, val, wrap=False):
    """Writes on the diagonal."""
    if wrap:
        raise not_here("np.fill_diagonal(wrap=True)")
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    places = arange(builtins.min(a.shape))
    a[(places,) * a.ndim] = val


def diag_indices(n, ndim=2):
    """The places of the diagonal."""
    return (arange(n),) * ndim


def diag_indices_from(arr):
    """The places of the diagonal of an array."""
    return diag_indices(arr.shape[0], arr.ndim)


def tril_indices_from(arr, k=0):
    from ._linear import tril_indices

    return tril_indices(arr.shape[-2], k, arr.shape[-1])


def triu_indices_from(arr, k=0):
    from ._linear import triu_indices

    return triu_indices(arr.shape[-2], k, arr.shape[-1])


def diagflat(v, k=0):
    from ._linear import diag

    return diag(asarray(v).reshape(-1), k)


# Without NaN.


def _without(of, instead):
    def reduce(a, axis=None, dtype=None, out=None, keepdims=False):
        a = asarray(a)
        if dtype is not None:
            a = a.astype(dtype)
        if out is not None:
            raise not_here(f"np.nan{of.__name__}(out=…)")
        if a._code > FLOAT32:
            return of(a, axis=axis, keepdims=keepdims)
        return of(where(_ufuncs.isnan(a), instead, a), axis=axis, keepdims=keepdims)

    reduce.__name__ = f"nan{of.__name__}"
    reduce.__doc__ = f"Like np.{of.__name__}, without what is NaN."
    return reduce


nansum, nanprod = _without(_reduce.sum, 0.0), _without(_reduce.prod, 1.0)


def nanmax(a, axis=None, out=None, keepdims=False):
    """Like np.max, without what is NaN."""
    return _extreme(_reduce.max, -float("inf"), a, axis, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    """Like np.min, without what is NaN."""
    return _extreme(_reduce.min, float("inf"), a, axis, keepdims)


def _extreme(of, instead, a, axis, keepdims):
    a = asarray(a)
    if a._code > FLOAT32:
        return of(a, axis=axis, keepdims=keepdims)
    gaps = _ufuncs.isnan(a)
    found = of(where(gaps, instead, a), axis=axis, keepdims=keepdims)
    empty = _reduce.all(gaps, axis=axis, keepdims=keepdims)
    result = where(empty, float("nan"), found)
    return result if result.shape else result._scalar()


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    """Like np.mean, without what is NaN."""
    a = asarray(a).astype(float, copy=False)
    count = _reduce.sum(~asarray(_ufuncs.isnan(a)), axis=axis, keepdims=keepdims)
    return nansum(a, axis=axis, keepdims=keepdims) / count


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Like np.var, without what is NaN."""
    a = asarray(a).astype(float, copy=False)
    count = _reduce.sum(~asarray(_ufuncs.isnan(a)), axis=axis, keepdims=keepdims)
    apart = a - nanmean(a, axis=axis, keepdims=True)
    return nansum(apart * apart, axis=axis, keepdims=keepdims) / (count - ddof)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Like np.std, without what is NaN."""
    return _ufuncs.sqrt(nanvar(a, axis, ddof=ddof, keepdims=keepdims))


# Quantiles, counts and slopes.


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """What so large a part is not above, between two numbers along a straight line."""
    if method != "linear" or out is not None:
        raise not_here("np.quantile(method=…, out=…)", "method='linear'")
    a, q = asarray(a).astype(float, copy=False), asarray(q)
    if q.size and (_reduce.min(q) < 0 or _reduce.max(q) > 1):
        raise ValueError("Quantiles must be in the range [0, 1]")
    along = 0 if axis is None else _axis(axis, a.ndim)
    ordered = sort(a.reshape(-1) if axis is None else a, along)
    count = ordered.shape[along]
    parts = []
    for one in q.reshape(-1).tolist():
        at = one * (count - 1)
        low = int(at)
        high = builtins.min(low + 1, count - 1)
        lead = (slice(None),) * along
        below, above = asarray(ordered[lead + (low,)]), asarray(ordered[lead + (high,)])
        last = asarray(ordered[lead + (count - 1,)])
        part = below + (above - below) * (at - low)
        parts.append(asarray(where(_ufuncs.isnan(last), float("nan"), part)))
    if keepdims:
        shape = [1 if axis is None or own == along else length for own, length in enumerate(a.shape)]
        parts = [part.reshape(shape) for part in parts]
    result = stack(parts).reshape(q.shape + parts[0].shape)
    return result if result.shape else result._scalar()


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """What so many per cent are not above."""
    if asarray(q).size and (_reduce.min(q) < 0 or _reduce.max(q) > 100):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, asarray(q) / 100, axis, out, overwrite_input, method, keepdims)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many lie between the bounds of each bin."""
    if density or weights is not None:
        raise not_here("np.histogram(density=…, weights=…)")
    numbers = asarray(a).reshape(-1)
    if isinstance(bins, int):
        low, high = (float(numbers.min()), float(numbers.max())) if range is None else range
        if low == high:
            low, high = low - 0.5, high + 0.5
        bounds = linspace(low, high, bins + 1)
    else:
        bounds = asarray(bins)
    counts = zeros(len(bounds) - 1, dtype=int)
    edges = bounds.tolist()
    for number in numbers.tolist():
        for at in builtins.range(len(edges) - 1):
            if edges[at] <= number < edges[at + 1] or at == len(edges) - 2 and number == edges[-1]:
                counts[at] += 1
                break
    return counts, bounds


def gradient(f, *varargs, axis=None):
    """Slopes by central differences, one-sided at the ends."""
    f = asarray(f).astype(float, copy=False)
    axes = builtins.range(f.ndim) if axis is None else [_axis(axis, f.ndim)]
    steps = list(varargs) * len(axes) if len(varargs) == 1 else list(varargs) or [1.0] * len(axes)
    found = []
    for step, at in zip(steps, axes):
        if asarray(step).shape:
            raise not_here("np.gradient with uneven steps")
        rows = f.swapaxes(0, at)
        if len(rows) < 2:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
        slopes = zeros(rows.shape)
        slopes[1:-1] = (rows[2:] - rows[:-2]) / (2 * step)
        slopes[0], slopes[-1] = (rows[1] - rows[0]) / step, (rows[-1] - rows[-2]) / step
        found.append(slopes.swapaxes(0, at))
    return found[0] if len(found) == 1 else tuple(found)


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The area below points that straight lines join."""
    y = asarray(y)
    lead = (slice(None),) * _axis(axis, y.ndim)
    later, before = y[lead + (slice(1, None),)], y[lead + (slice(None, -1),)]
    if x is not None:
        from ._functions import diff

        dx = diff(asarray(x))
        if y.ndim > 1:
            dx = dx.reshape([-1 if at == _axis(axis, y.ndim) else 1 for at in builtins.range(y.ndim)])
    return _reduce.sum(dx * (later + before) / 2.0, axis=axis)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    """How variables vary together; a row for each."""
    if y is not None:
        raise not_here("np.cov of two arrays", "np.stack first")
    m = asarray(m).astype(float, copy=False)
    rows = m.reshape(1, -1) if m.ndim < 2 else m if rowvar else m.T
    less = (0 if bias else 1) if ddof is None else ddof
    apart = rows - rows.mean(axis=1, keepdims=True)
    found = apart @ apart.T / (rows.shape[1] - less)
    return found if found.size > 1 else found.reshape(())


def corrcoef(x, y=None, rowvar=True):
    """Correlations; a row for each variable."""
    if y is not None:
        x, y = asarray(x), asarray(y)
        x = concatenate([x.reshape(1, -1) if x.ndim < 2 else x, y.reshape(1, -1) if y.ndim < 2 else y])
    found = cov(x, rowvar=rowvar)
    if not found.shape:
        return found / found
    spread = _ufuncs.sqrt(found[builtins.range(len(found)), builtins.range(len(found))])
    return found / spread[:, None] / spread[None, :]


def lexsort(keys, axis=-1):
    """The order by several keys, the last of them first."""
    rows = [asarray(key).tolist() for key in keys]
    order = sorted(builtins.range(len(rows[0])), key=lambda at: tuple(row[at] for row in reversed(rows)))
    return asarray(order, dtype=int)


def block(arrays):
    """One array of nested lists of blocks."""
    def depth(part):
        return 1 + depth(part[0]) if isinstance(part, list) else 0

    def join(part, axis):
        if not isinstance(part, list):
            part = asarray(part)
            while part.ndim < -axis:
                part = part[None]
            return part
        return concatenate([join(one, axis + 1) for one in part], axis)

    levels = depth(arrays)
    return join(arrays, -levels) if levels else asarray(arrays).copy()


def geomspace(start, stop, num=50, endpoint=True):
    """From start to stop, each as many times the one before."""
    found = _ufuncs.power(10.0, linspace(_ufuncs.log10(start), _ufuncs.log10(stop), num, endpoint))
    if num > 0:
        found[0] = start
    if num > 1 and endpoint:
        found[-1] = stop
    return found


def sinc(x):
    """sin(pi x) / (pi x), and 1 at 0."""
    y = asarray(x) * 3.141592653589793
    safe = where(y == 0, 1.0e-20, y)
    return _ufuncs.sin(safe) / safe


def iterable(y):
    """Whether one can go over it."""
    return hasattr(y, "__iter__") and not (isinstance(y, ndarray) and not y.shape)


def can_cast(from_, to, casting="safe"):
    """Whether a type can become another without a loss."""
    one, other = dtype(from_).code, dtype(to).code
    if casting != "safe":
        raise not_here("np.can_cast(casting=…)")
    return one == other or one == BOOL or (one, other) in ((1, 0), (3, 2), (3, 0), (2, 0))


def array_equiv(a1, a2):
    """Whether both are equal once they have met."""
    try:
        return bool(asarray(asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def apply_over_axes(func, a, axes):
    """A function along each of several axes, which stay."""
    result = asarray(a)
    for axis in axes if isinstance(axes, (tuple, list)) else (axes,):
        found = asarray(func(result, axis))
        result = found if found.ndim == result.ndim else expand_dims(found, axis)
    return result

