"""Other shapes of arrays, and one array of several."""

from . import _bridge
from ._array import _lengths, _whole, along, asarray, ndarray, wrap
from ._bridge import AxisError
from ._refuse import not_here
from ._scalars import generic


def _axis(axis, rank):
    axis = _whole(axis)
    if not -rank <= axis < rank:
        raise AxisError(f"axis {axis} is out of bounds for array of dimension {rank}")
    return axis % rank


def _several(axis, rank):
    axes = [_axis(one, rank) for one in (axis if isinstance(axis, (tuple, list)) else (axis,))]
    if len(set(axes)) < len(axes):
        raise ValueError("repeated axis")
    return axes


def reshape(a, /, shape=None, order="C", *, newshape=None, copy=None):
    return asarray(a).reshape(newshape if shape is None else shape, order=order, copy=copy)


def ravel(a, order="C"):
    return asarray(a).ravel(order)


def transpose(a, axes=None):
    return a if isinstance(a, generic) and axes is None else asarray(a).transpose(axes)


permute_dims = transpose


def matrix_transpose(x):
    return asarray(x).swapaxes(-1, -2)


def swapaxes(a, axis1, axis2):
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination):
    a = asarray(a)
    places = []
    for name, given in (("source", source), ("destination", destination)):
        axes = given if isinstance(given, (tuple, list)) else (given,)
        for axis in axes:
            if not -a.ndim <= axis < a.ndim:
                raise AxisError(f"{name}: axis {axis} is out of bounds for array of dimension {a.ndim}")
        places.append([axis % a.ndim for axis in axes])
    if len(places[0]) != len(places[1]):
        raise ValueError("`source` and `destination` arguments must have the same number of elements")
    order = [axis for axis in range(a.ndim) if axis not in places[0]]
    for to, of in sorted(zip(places[1], places[0])):
        order.insert(to, of)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    a = asarray(a)
    return moveaxis(a, axis, start if start <= axis else start - 1)


def expand_dims(a, axis):
    a = asarray(a)
    count = len(axis) if isinstance(axis, (tuple, list)) else 1
    new = _several(axis, a.ndim + count)
    return a[tuple(None if at in new else slice(None) for at in range(a.ndim + count))]


def squeeze(a, axis=None):
    if isinstance(a, generic) and axis is None:
        return a
    a = asarray(a)
    if axis is None:
        gone = [at for at, length in enumerate(a.shape) if length == 1]
    else:
        gone = _several(axis, a.ndim)
        if any(a.shape[at] != 1 for at in gone):
            raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    return wrap(_bridge.K.index(a._handle, *_flat(0 if at in gone else None for at in range(a.ndim))))


def _flat(items):
    flat = []
    for item in items:
        flat += (0, None, None, None) if item is None else (1, item, None, None)
    return flat


def broadcast_to(array, shape, subok=False):
    array, wanted = asarray(array), _lengths(shape)
    if len(wanted) < array.ndim:
        raise ValueError("input operand has more dimensions than allowed by the axis remapping")
    return wrap(_bridge.K.stretch(array._handle, *wanted))


def broadcast_shapes(*shapes):
    met = []
    for shape in shapes:
        shape = tuple(_lengths(shape))
        for back in range(1, len(shape) + 1):
            if back > len(met):
                met.insert(0, shape[-back])
            elif met[-back] == 1:
                met[-back] = shape[-back]
            elif shape[-back] not in (1, met[-back]):
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.")
    return tuple(met)


def broadcast_arrays(*args):
    arrays = [asarray(one) for one in args]
    shape = broadcast_shapes(*(one.shape for one in arrays))
    return tuple(broadcast_to(one, shape) for one in arrays)


def concatenate(arrays, /, axis=0, out=None, *, dtype=None):
    if out is not None:
        raise not_here("np.concatenate(out=…)")
    arrays = [asarray(one) for one in arrays]
    if axis is None:
        arrays, axis = [one.reshape(-1) for one in arrays], 0
    joined = wrap(_bridge.K.join(_whole(axis), *(one._handle for one in arrays)))
    return joined if dtype is None else joined.astype(dtype)


concat = concatenate


def stack(arrays, axis=0, out=None):
    if out is not None:
        raise not_here("np.stack(out=…)")
    arrays = [asarray(one) for one in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({one.shape for one in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    at = _axis(axis, arrays[0].ndim + 1)
    return concatenate([expand_dims(one, at) for one in arrays], at)


def atleast_1d(*arys):
    found = tuple(one if one.ndim else one.reshape(1) for one in map(asarray, arys))
    return found[0] if len(found) == 1 else found


def atleast_2d(*arys):
    found = tuple(
        one if one.ndim > 1 else one[None, :] if one.ndim else one.reshape(1, 1) for one in map(asarray, arys)
    )
    return found[0] if len(found) == 1 else found


def atleast_3d(*arys):
    found = tuple(
        one if one.ndim > 2 else one[:, :, None] if one.ndim == 2 else one[None, :, None] if one.ndim else one.reshape(1, 1, 1)
        for one in map(asarray, arys)
    )
    return found[0] if len(found) == 1 else found


def vstack(tup):
    return concatenate([atleast_2d(one) for one in tup])


row_stack = vstack


def hstack(tup):
    arrays = [atleast_1d(one) for one in tup]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1)


def column_stack(tup):
    return concatenate([one if one.ndim > 1 else atleast_2d(one).T for one in map(asarray, tup)], 1)


def dstack(tup):
    return concatenate([atleast_3d(one) for one in tup], 2)


def array_split(ary, indices_or_sections, axis=0):
    ary = asarray(ary)
    at = _axis(axis, ary.ndim)
    length = ary.shape[at]
    if isinstance(indices_or_sections, (list, tuple, ndarray)):
        bounds = [0, *map(_whole, indices_or_sections), length]
    else:
        sections = _whole(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.")
        each, more = divmod(length, sections)
        bounds = [0]
        for part in range(sections):
            bounds.append(bounds[-1] + each + (part < more))
    lead = (slice(None),) * at
    return [ary[lead + (slice(start, stop),)] for start, stop in zip(bounds, bounds[1:])]


def split(ary, indices_or_sections, axis=0):
    ary = asarray(ary)
    if not isinstance(indices_or_sections, (list, tuple, ndarray)):
        if ary.shape[_axis(axis, ary.ndim)] % _whole(indices_or_sections):
            raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0 if asarray(ary).ndim == 1 else 1)


def vsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0)


def flip(m, axis=None):
    m = asarray(m)
    turned = range(m.ndim) if axis is None else _several(axis, m.ndim)
    return m[tuple(slice(None, None, -1) if at in turned else slice(None) for at in range(m.ndim))]


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


def rot90(m, k=1, axes=(0, 1)):
    m = asarray(m)
    one, other = axes
    turns = k % 4
    if turns == 0:
        return m[:]
    if turns == 2:
        return flip(flip(m, one), other)
    return flip(m, other).swapaxes(one, other) if turns == 1 else flip(m.swapaxes(one, other), other)


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.reshape(-1), shift, 0).reshape(a.shape)
    shifts = shift if isinstance(shift, (tuple, list)) else (shift,)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    if len(shifts) == 1:
        shifts = shifts * len(axes)
    for by, along in zip(shifts, axes):
        at = _axis(along, a.ndim)
        length = a.shape[at]
        if length:
            cut = -_whole(by) % length
            lead = (slice(None),) * at
            a = concatenate([a[lead + (slice(cut, None),)], a[lead + (slice(None, cut),)]], at)
    return a.copy()


def tile(A, reps):
    A = asarray(A)
    reps = _lengths(reps)
    reps = [1] * (A.ndim - len(reps)) + reps
    A = A.reshape((1,) * (len(reps) - A.ndim) + A.shape)
    apart, wide = [], []
    for length, times in zip(A.shape, reps):
        apart += [1, length]
        wide += [times, length]
    return broadcast_to(A.reshape(apart), wide).copy().reshape([length * times for length, times in zip(A.shape, reps)])


def repeat(a, repeats, axis=None):
    a = asarray(a)
    a, axis = along(a, axis)
    at = _axis(axis, a.ndim)
    length = a.shape[at]
    times = asarray(repeats).reshape(-1).tolist()
    if len(times) == 1:
        if times[0] < 0:
            raise ValueError("negative dimensions are not allowed")
        times = times * length
    if len(times) != length:
        raise ValueError(f"operands could not be broadcast together with shape ({length},) ({len(times)},)")
    if any(one < 0 for one in times):
        raise ValueError("repeats may not contain negative values.")
    places = asarray([place for place, often in enumerate(times) for _ in range(often)], dtype=int)
    return a[(slice(None),) * at + (places,)]


def pad(array, pad_width, mode="constant", *, constant_values=0):
    array = asarray(array)
    sides = _sides(pad_width, array.ndim)
    if any(one < 0 for side in sides for one in side):
        raise ValueError("index can't contain negative values")
    if mode == "constant":
        values = _sides(constant_values, array.ndim, lambda value: value)
        if all(one == values[0][0] for side in values for one in side) if values else True:
            value = values[0][0] if values else 0
            value = value.item() if hasattr(value, "item") else value
            return wrap(_bridge.K.pad(array._handle, value, *(one for side in sides for one in side)))
        for axis, (before, after) in enumerate(sides):
            for width, value, is_before in ((before, values[axis][0], True), (after, values[axis][1], False)):
                if width:
                    shape = list(array.shape)
                    shape[axis] = width
                    border = broadcast_to(asarray(value).astype(array.dtype), shape)
                    array = concatenate([border, array] if is_before else [array, border], axis)
        return array
    if mode in ("edge", "reflect", "symmetric", "wrap"):
        return _repeated(array, sides, mode)
    if mode in ("linear_ramp", "maximum", "mean", "median", "minimum", "empty"):
        raise not_here(f"np.pad(mode={mode!r})", "mode='constant', 'edge', 'reflect', 'symmetric' or 'wrap'")
    raise ValueError(f"mode '{mode}' is not supported")


def _sides(given, rank, convert=_whole):
    if isinstance(given, ndarray):
        given = given.tolist()
    if not isinstance(given, (tuple, list)):
        return [(convert(given),) * 2] * rank
    given = list(given)
    if given and not isinstance(given[0], (tuple, list, ndarray)):
        pair = given if len(given) == 2 else given * 2 if len(given) == 1 else None
        if pair is None:
            raise ValueError(f"operands could not be broadcast together with remapped shapes [original->remapped]: ({len(given)},)  and requested shape ({rank},2)")
        return [(convert(pair[0]), convert(pair[1]))] * rank
    sides = [(convert(side[0]), convert(side[-1])) for side in given]
    if len(sides) == 1:
        sides = sides * rank
    if len(sides) != rank:
        raise ValueError(f"operands could not be broadcast together with remapped shapes [original->remapped]: ({len(sides)},2)  and requested shape ({rank},2)")
    return sides


def _repeated(array, sides, mode):
    for axis, (before, after) in enumerate(sides):
        length = array.shape[axis]
        if length == 0 and before + after > 0:
            raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
        places = [_source(place, length, mode) for place in range(-before, length + after)]
        array = array[(slice(None),) * axis + (asarray(places, dtype=int),)]
    return array


def _source(place, length, mode):
    if mode == "edge":
        return min(max(place, 0), length - 1)
    if mode == "wrap":
        return place % length
    if mode == "symmetric":
        place %= 2 * length
        return place if place < length else 2 * length - 1 - place
    if length == 1:
        return 0
    place %= 2 * length - 2
    return place if place < length else 2 * length - 2 - place


def sliding_window_view(x, window_shape, axis=None):
    x = asarray(x)
    lengths = _lengths(window_shape)
    if axis is None:
        axes = range(x.ndim)
        if len(lengths) != x.ndim:
            raise ValueError(
                "Since axis is `None`, must provide window_shape for all dimensions of `x`; "
                f"got {len(lengths)} window_shape elements and `x.ndim` is {x.ndim}."
            )
    else:
        axes = [_axis(one, x.ndim) for one in (axis if isinstance(axis, (tuple, list)) else (axis,))]
        if len(axes) != len(lengths):
            raise ValueError(
                f"Must provide matching length window_shape and axis; got {len(lengths)} window_shape elements and {len(axes)} axes elements."
            )
    pairs = [number for axis, length in zip(axes, lengths) for number in (axis, length)]
    return wrap(_bridge.K.window(x._handle, *pairs))


def append(arr, values, axis=None):
    arr, values = asarray(arr), asarray(values)
    if axis is None:
        arr, values, axis = arr.reshape(-1), values.reshape(-1), 0
    return concatenate([arr, values], axis)


def delete(arr, obj, axis=None):
    arr = asarray(arr)
    arr, axis = along(arr, axis)
    at = _axis(axis, arr.ndim)
    length = arr.shape[at]
    if isinstance(obj, slice):
        gone = set(range(length)[obj])
    elif isinstance(obj, ndarray) and obj.dtype == bool:
        gone = {place for place, is_gone in enumerate(obj.tolist()) if is_gone}
    else:
        wanted = [_whole(one) for one in (obj if isinstance(obj, (list, tuple, ndarray, range)) else [obj])]
        for one in wanted:
            if not -length <= one < length:
                raise IndexError(f"index {one} is out of bounds for axis {at} with size {length}")
        gone = {one % length for one in wanted}
    left = asarray([place for place in range(length) if place not in gone], dtype=int)
    return arr[(slice(None),) * at + (left,)]


def insert(arr, obj, values, axis=None):
    arr = asarray(arr)
    arr, axis = along(arr, axis)
    at = _axis(axis, arr.ndim)
    if not hasattr(obj, "__index__") or isinstance(obj, ndarray) and obj.shape:
        return _inserted(arr, obj, values, at)
    place = _whole(obj)
    length = arr.shape[at]
    if not -length <= place <= length:
        raise IndexError(f"index {place} is out of bounds for axis {at} with size {length}")
    place = place + length if place < 0 else place
    lead = (slice(None),) * at
    before, after = arr[lead + (slice(None, place),)], arr[lead + (slice(place, None),)]
    values = asarray(values).astype(arr.dtype)
    shape = list(arr.shape)
    shape[at] = 1 if values.ndim < arr.ndim else values.shape[at]
    if 0 < values.ndim < arr.ndim and arr.ndim > 1:
        values = expand_dims(values, at) if values.ndim == arr.ndim - 1 else values
    elif values.ndim == 1:
        shape[at] = values.shape[0]
    return concatenate([before, broadcast_to(values, shape), after], at)


def _inserted(arr, obj, values, at):
    """At several places, each counted in the array as it was."""
    length = arr.shape[at]
    wanted = range(length)[obj] if isinstance(obj, slice) else asarray(obj).astype(int).reshape(-1).tolist()
    for one in wanted:
        if not -length <= one <= length:
            raise IndexError(f"index {one} is out of bounds for axis {at} with size {length}")
    places = [one + length if one < 0 else one for one in wanted]
    order = sorted(range(len(places)), key=lambda each: places[each])
    into = {}
    for more, each in enumerate(order):
        into[places[each] + more] = each
    whole = list(arr.shape)
    whole[at] = length + len(places)
    from ._make import zeros

    made = zeros(whole, dtype=arr.dtype)
    lead = (slice(None),) * at
    rest = [place for place in range(whole[at]) if place not in into]
    made[lead + (asarray(rest, dtype=int),)] = arr
    if into:
        shape = list(arr.shape)
        shape[at] = len(places)
        own = broadcast_to(asarray(values).astype(arr.dtype), shape)
        new = sorted(into)
        made[lead + (asarray(new, dtype=int),)] = own[lead + (asarray([into[place] for place in new], dtype=int),)]
    return made


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    arrays = [asarray(one).reshape(-1) for one in xi]
    rank = len(arrays)
    order = list(range(rank))
    if indexing == "xy" and rank > 1:
        order[0], order[1] = 1, 0
    elif indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    shape = [1] * rank
    for one, at in zip(arrays, order):
        shape[at] = len(one)
    found = [one.reshape([-1 if place == at else 1 for place in range(rank)]) for one, at in zip(arrays, order)]
    return tuple(found if sparse else [broadcast_to(one, shape).copy() for one in found])


def indices(dimensions, dtype=int, sparse=False):
    from ._make import arange

    lengths = _lengths(dimensions)
    grids = [
        arange(length, dtype=dtype).reshape([-1 if at == axis else 1 for at in range(len(lengths))])
        for axis, length in enumerate(lengths)
    ]
    return tuple(grids) if sparse else stack([broadcast_to(grid, lengths) for grid in grids])


def ix_(*args):
    found = []
    for axis, one in enumerate(args):
        one = asarray(one)
        if one.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if one.dtype == bool:
            (one,) = one.nonzero()
        found.append(one.reshape([-1 if at == axis else 1 for at in range(len(args))]))
    return tuple(found)


def ndindex(*shape):
    from itertools import product

    if len(shape) == 1 and isinstance(shape[0], (tuple, list)):
        shape = shape[0]
    return product(*(range(_whole(length)) for length in shape))


def ndenumerate(arr):
    arr = asarray(arr)
    return ((index, arr[index]) for index in ndindex(*arr.shape))


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def unravel_index(indices, shape, order="C"):
    if order != "C":
        raise not_here("np.unravel_index(order='F')")
    lengths = _lengths(shape)
    total = 1
    for length in lengths:
        total *= length
    places = asarray(indices)
    worst = [one for one in places.reshape(-1).tolist() if not 0 <= one < total]
    if worst:
        raise ValueError(f"index {worst[0]} is out of bounds for array with size {total}")
    found = []
    for length in reversed(lengths):
        found.append(places % length)
        places = places // length
    return tuple(one if one.shape else one._scalar() for one in map(asarray, reversed(found)))


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    if mode != "raise" or order != "C":
        raise not_here("np.ravel_multi_index(mode=…, order=…)")
    place = 0
    for one, length in zip(multi_index, _lengths(dims)):
        one = asarray(one)
        if ((one < 0) | (one >= length)).any():
            raise ValueError("invalid entry in coordinates array")
        place = place * length + one
    place = asarray(place)
    return place if place.shape else place._scalar()
