"""NumPy's face over the arrays of the tensor library: what is not here is refused in words, never left out in silence."""

from . import _ufuncs
from . import _linalg as linalg
from . import _random as random
from ._array import asarray, ndarray
from ._bridge import AxisError
from ._dtypes import dtype
from ._functions import (
    allclose, apply_along_axis, around, array_equal, clip, diff, ediff1d, fix, heaviside, interp, isclose, iscomplexobj,
    isscalar, nan_to_num, round, vectorize, where,
)
from ._linear import (
    cross, diag, diagonal, dot, einsum, inner, kron, matmul, outer, tensordot, trace, tri, tril, tril_indices, triu,
    triu_indices, vdot,
)
from ._make import (
    arange, array, asanyarray, ascontiguousarray, copy, empty, empty_like, eye, fromiter, full, full_like, identity,
    linspace, logspace, ones, ones_like, zeros, zeros_like,
)
from ._more import (
    apply_over_axes, array_equiv, block, can_cast, compress, convolve, copyto, corrcoef, correlate, cov, diag_indices,
    diag_indices_from, diagflat, extract, fill_diagonal, fromfunction, geomspace, gradient, histogram, iterable, lexsort,
    mgrid, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar, nditer, ogrid, percentile, place, put, putmask,
    quantile, select, sinc, trapezoid, tril_indices_from, triu_indices_from,
)
from ._print import array2string, array_repr, array_str, set_printoptions
from ._reduce import (
    all, amax, amin, any, argmax, argmin, average, count_nonzero, cumprod, cumsum, max, mean, median, min, prod, ptp, std,
    sum, var,
)
from ._scalars import (
    bool_, float32, float64, floating, generic, inexact, int32, int64, integer, number, signedinteger,
)
from ._shape import (
    append, array_split, atleast_1d, atleast_2d, atleast_3d, broadcast_arrays, broadcast_shapes, broadcast_to,
    column_stack, concat, concatenate, delete, dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, indices, insert,
    ix_, matrix_transpose, meshgrid, moveaxis, ndenumerate, ndim, ndindex, pad, permute_dims, ravel, ravel_multi_index,
    repeat, reshape, roll, rollaxis, rot90, shape, size, split, squeeze, stack, swapaxes, tile, transpose, unravel_index,
    vsplit, vstack,
)
from ._sort import (
    argpartition, argsort, argwhere, bincount, digitize, flatnonzero, intersect1d, isin, nonzero, partition,
    put_along_axis, searchsorted, setdiff1d, sort, take, take_along_axis, union1d, unique,
)
from ._ufuncs import *  # noqa: F403
from ._ufuncs import ufunc

for _name in _ufuncs.EXPORTED:
    globals()[_name] = getattr(_ufuncs, _name)

double = float64
int_ = intp = long = int64
single = float32
bool = bool_
newaxis = None
pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = float("inf")
nan = float("nan")
__version__ = "2.4"


class _Finfo:
    """The limits of a type of floats."""

    def __init__(self, of=float):
        single_ = dtype(of).name == "float32"
        self.eps = float64(2.0**-23 if single_ else 2.0**-52)
        self.max = float64(3.4028234663852886e38 if single_ else 1.7976931348623157e308)
        self.min = -self.max
        self.tiny = self.smallest_normal = float64(2.0**-126 if single_ else 2.0**-1022)
        self.dtype = dtype(of)


class _Iinfo:
    """The limits of a type of integers."""

    def __init__(self, of=int):
        bits = 32 if dtype(of).name == "int32" else 64
        self.max, self.min, self.bits, self.dtype = 2 ** (bits - 1) - 1, -(2 ** (bits - 1)), bits, dtype(of)


finfo, iinfo = _Finfo, _Iinfo


def issubdtype(arg1, arg2):
    """Whether a type is one of a kind, such as np.floating."""
    kinds = {float: floating, int: integer}
    kind = kinds.get(arg2, arg2 if isinstance(arg2, type) and issubclass(arg2, generic) else dtype(arg2).type)
    return issubclass(dtype(arg1).type, kind)


def result_type(*arrays_and_dtypes):
    """The type in which these meet."""
    from ._dtypes import promote

    codes = [one._code if isinstance(one, (ndarray, generic)) else dtype(one).code for one in arrays_and_dtypes]
    met = codes[0]
    for code in codes[1:]:
        met = promote(met, code)
    return dtype(("float64", "float32", "int64", "int32", "bool")[met])


def may_share_memory(a, b):
    """Whether two arrays look at the same numbers."""
    from . import _bridge

    return _bridge.K.sharesMemory(a._handle, b._handle) == 1


shares_memory = may_share_memory


class errstate:
    """Nothing warns here, so that there is nothing to silence."""

    def __init__(self, **_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


def seterr(**_):
    """Nothing warns here."""
    return {}


class _Slices:
    def __init__(self, join):
        self._join = join

    def __getitem__(self, key):
        parts = [
            arange(part.start or 0, part.stop, 1 if part.step is None else part.step) if isinstance(part, slice) else part
            for part in (key if isinstance(key, tuple) else (key,))
        ]
        return self._join(parts)


r_ = _Slices(lambda parts: concatenate([atleast_1d(part) for part in parts]))
c_ = _Slices(column_stack)


class _SliceOnly:
    def __getitem__(self, key):
        return key


s_ = _SliceOnly()


class _Exceptions:
    AxisError = AxisError


exceptions = _Exceptions()


from . import lib, testing  # noqa: E402
import sys as _sys  # noqa: E402

# As modules they are known by the names that they have in NumPy.
_sys.modules["numpy.random"], _sys.modules["numpy.linalg"] = random, linalg


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'numpy' has no attribute '{name}'")
    from ._refuse import missing_member

    raise AttributeError(missing_member("numpy", name))


def __dir__():
    return [name for name in globals() if not name.startswith("_")]
