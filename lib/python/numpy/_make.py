"""New arrays."""

from . import _bridge
from ._array import _lengths, _whole, asarray, ndarray, wrap
from ._bridge import done
from ._dtypes import BOOL, FLOAT32, FLOAT64, INT64, code_of, promote
from ._refuse import not_here
from ._scalars import generic, weak_of

_CHUNK = 4000


def array(object, dtype=None, *, copy=True, order="K", ndmin=0):
    """An array of nested lists, or a copy of one."""
    if order not in ("K", "C", "A", None):
        raise not_here(f"np.array(order={order!r})")
    if not isinstance(object, ndarray) and hasattr(object, "__array__"):
        object = object.__array__()
    if isinstance(object, ndarray):
        code = object._code if dtype is None else code_of(dtype)
        made = object.astype(code_name(code), copy=bool(copy))
    else:
        made = _of_nested(object, dtype)
    while made.ndim < ndmin:
        made = made[None]
    return made


def code_name(code):
    from ._dtypes import NAMES

    return NAMES[code]


def _of_nested(value, dtype):
    numbers, shape = [], _shape_of(value)
    found = _gather(value, len(shape), numbers)
    code = (FLOAT64 if found is None else found) if dtype is None else code_of(dtype)
    made = wrap(_bridge.K.full(0, code, *shape))
    if code > FLOAT32 and code != BOOL:
        for number in numbers:
            if number != number:
                raise ValueError("cannot convert float NaN to integer")
    for start in range(0, len(numbers), _CHUNK):
        done(_bridge.K.write(made._handle, start, *numbers[start : start + _CHUNK]))
    return made


def _shape_of(value):
    """The lengths of nested lists; ragged ones are refused in NumPy's words."""
    shape = []
    level = [value]
    while True:
        kinds = [_length(item) for item in level]
        lengths = {length for length in kinds}
        if len(lengths) != 1:
            deep = len(shape)
            raise ValueError(
                "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                f"{deep} dimensions. The detected shape was {_said(shape)} + inhomogeneous part."
            )
        (length,) = lengths
        if length is None:
            return shape
        shape.append(length)
        if length == 0 or any(isinstance(item, ndarray) for item in level):
            rest = {item.shape for item in level if isinstance(item, ndarray)} or {()}
            if len(rest) == 1 and all(isinstance(item, ndarray) for item in level):
                shape.extend(next(iter(rest))[1:])
                return shape
            if length == 0:
                return shape
        level = [inner for item in level for inner in item]


def _said(shape):
    return "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def _length(item):
    if isinstance(item, ndarray):
        return item.shape[0] if item.shape else None
    if isinstance(item, (list, tuple, range)):
        return len(item)
    if weak_of(item) is not None or isinstance(item, generic):
        return None
    if isinstance(item, (bool, int, float)):
        return None
    if isinstance(item, (str, bytes)):
        raise not_here("an array of words")
    if isinstance(item, complex):
        raise not_here("an array of complex numbers")
    if item is None:
        raise not_here("an array of objects such as None")
    if isinstance(item, (set, dict)) or hasattr(item, "__next__") or not hasattr(item, "__iter__"):
        raise not_here(f"an array of a {type(item).__name__}")
    return len(list(item))


def _gather(value, depth, into):
    """All numbers in order; answers the type in which they meet."""
    if isinstance(value, ndarray):
        into.extend(value._numbers())
        return value._code
    if depth == 0:
        if isinstance(value, generic):
            into.append(value.item())
            return value._code
        into.append(value)
        return BOOL if isinstance(value, bool) else INT64 if isinstance(value, int) else FLOAT64
    found = None
    for item in value:
        code = _gather(item, depth - 1, into)
        if code is not None:
            found = code if found is None else promote(found, code)
    return found


def asanyarray(a, dtype=None):
    return asarray(a, dtype)


def ascontiguousarray(a, dtype=None):
    return asarray(a, dtype).copy()


def copy(a, order="K"):
    return asarray(a).copy()


def _full(shape, value, code):
    return wrap(_bridge.K.full(value, code, *_lengths(shape)))


def zeros(shape, dtype=None, order="C"):
    return _full(shape, 0, code_of(dtype))


def ones(shape, dtype=None, order="C"):
    return _full(shape, 1, code_of(dtype))


def empty(shape, dtype=None, order="C"):
    """Full of zeros: what NumPy leaves there is nothing to rely on."""
    return _full(shape, 0, code_of(dtype))


def full(shape, fill_value, dtype=None, order="C"):
    if isinstance(fill_value, (list, tuple, ndarray)):
        source = asarray(fill_value, dtype)
        made = _full(shape, 0, source._code)
        made[...] = source
        return made
    value = fill_value.item() if isinstance(fill_value, generic) else fill_value
    weak = weak_of(value)
    if weak is None:
        raise not_here("an array of objects")
    own = fill_value._code if isinstance(fill_value, generic) else (BOOL, INT64, FLOAT64)[weak]
    return _full(shape, value, code_of(dtype, own))


def zeros_like(a, dtype=None, order="K", subok=True, shape=None):
    a = asarray(a)
    return _full(a.shape if shape is None else shape, 0, code_of(dtype, a._code))


def ones_like(a, dtype=None, order="K", subok=True, shape=None):
    a = asarray(a)
    return _full(a.shape if shape is None else shape, 1, code_of(dtype, a._code))


def empty_like(a, dtype=None, order="K", subok=True, shape=None):
    return zeros_like(a, dtype, shape=shape)


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None):
    a = asarray(a)
    return full(a.shape if shape is None else shape, fill_value, dtype=code_name(code_of(dtype, a._code)))


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    if step is None:
        step = 1
    start, stop, step = (one.item() if isinstance(one, (generic, ndarray)) else one for one in (start, stop, step))
    if step == 0:
        raise ZeroDivisionError("division by zero")
    whole = all(isinstance(one, int) for one in (start, stop, step))
    count = max(0, -int(-((stop - start) / step) // 1) if not whole else -(-(stop - start) // step))
    return wrap(_bridge.K.range(start, step, count, code_of(dtype, INT64 if whole else FLOAT64)))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    num = _whole(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    parts = num - 1 if endpoint else num
    steps = arange(num, dtype=float)
    width = asarray(stop) - start
    if getattr(width, "shape", ()) != () or getattr(asarray(start), "shape", ()) != ():
        raise not_here("np.linspace between arrays")
    step = float(width) / parts if parts > 0 else float("nan")
    made = steps * step + float(start) if parts > 0 else steps * float(width) + float(start)
    if endpoint and num > 1:
        made[-1] = float(stop)
    if dtype is not None:
        made = made.astype(dtype)
    return (made, step) if retstep else made


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    from ._ufuncs import power

    return power(base, linspace(start, stop, num, endpoint))


def eye(N, M=None, k=0, dtype=None):
    rows, columns, k = _whole(N), _whole(N if M is None else M), _whole(k)
    made = _full((rows, columns), 0, code_of(dtype))
    if rows < 0 or columns < 0:
        raise ValueError("negative dimensions are not allowed")
    first = max(0, -k)
    count = min(rows - first, columns - max(0, k))
    if count > 0:
        places = arange(count)
        made[places + first, places + max(0, k)] = 1
    return made


def identity(n, dtype=None):
    return eye(n, dtype=dtype)


def fromiter(iter, dtype, count=-1):
    return array(list(iter), dtype=dtype)
