"""Other shapes of tensors, parts of them, and one tensor of several."""

import builtins

import numpy
from numpy import _bridge
from numpy._array import wrap
from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import SPOKEN, Size, checked, kind_of, not_here, plain, said
from ._tensor import (
    Tensor, both, by_name, cast, dim_of, expanded_words, function, given, made, method, of, shape_of,
)  # fmt: skip


def _reshaped(tensor, wanted):
    array = tensor._a
    size = array.size
    unknown = wanted.count(-1)
    for length in wanted:
        if length < -1:
            raise RuntimeError(f"invalid shape dimension {length}")
    if unknown > 1:
        raise RuntimeError("only one dimension can be inferred")
    known = 1
    for length in wanted:
        known *= 1 if length == -1 else length
    if unknown and known == 0:
        if size == 0:
            raise RuntimeError(
                f"cannot reshape tensor of 0 elements into shape {said(wanted)} because the unspecified dimension size -1 can be any value and is ambiguous"
            )
        raise RuntimeError(f"shape '{said(wanted)}' is invalid for input of size {size}")
    if size % known if unknown else known != size:
        raise RuntimeError(f"shape '{said(wanted)}' is invalid for input of size {size}")
    return made(_bridge.K.reshape(array._handle, *wanted))


@function("reshape")
def reshape(input, shape):
    """The same numbers in another shape."""
    return _reshaped(given(input, "reshape"), shape_of((shape,) if not isinstance(shape, (tuple, list)) else shape))


@method("reshape")
@by_name("shape")
def reshape_method(self, *shape):
    """The same numbers in another shape: a view where it can be one, else a copy."""
    return _reshaped(self, shape_of(shape))


@method("view")
@by_name("size")
def view(self, *shape):
    """The same numbers in another shape, never a copy."""
    if len(shape) == 1 and type(shape[0]).__name__ == "dtype":
        raise not_here("Tensor.view(dtype)", ".to(dtype)")
    found = _reshaped(self, shape_of(shape))
    if not _bridge.K.sharesMemory(self._a._handle, found._a._handle):
        raise RuntimeError(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead."
        )
    return found


@method("view_as")
def view_as(self, other):
    """A view in the shape of another tensor."""
    return self.view(other.shape)


@method("reshape_as")
def reshape_as(self, other):
    """The same numbers in the shape of another tensor."""
    return self.reshape(other.shape)


@both("flatten")
def flatten(input, start_dim=0, end_dim=-1):
    """Axes from start_dim to end_dim become one."""
    shape = list(given(input, "flatten")._a.shape)
    if not shape:
        dim_of(start_dim, 0), dim_of(end_dim, 0)
        return input.reshape(1)
    first, last = dim_of(start_dim, len(shape)), dim_of(end_dim, len(shape))
    if first > last:
        raise RuntimeError("flatten() has invalid args: start_dim cannot come after end_dim")
    count = 1
    for length in shape[first : last + 1]:
        count *= length
    return input.reshape(shape[:first] + [count] + shape[last + 1 :])


@both("ravel")
def ravel(input):
    """All numbers along one axis."""
    return given(input, "ravel").reshape(-1)


@both("unflatten")
def unflatten(input, dim, sizes):
    """One axis becomes several."""
    shape = list(given(input, "unflatten")._a.shape)
    at = dim_of(dim, len(shape))
    return input.reshape(shape[:at] + list(sizes) + shape[at + 1 :])


@both("squeeze")
def squeeze(input, dim=None):
    """Without axes of length 1."""
    array = given(input, "squeeze")._a
    rank = len(array.shape)
    gone = builtins.range(rank) if dim is None else [dim_of(one, rank) for one in (dim if isinstance(dim, (tuple, list)) else (dim,))]
    return input[tuple(0 if at in gone and length == 1 else slice(None) for at, length in enumerate(array.shape))]


@both("unsqueeze")
def unsqueeze(input, dim):
    """With a new axis of length 1."""
    rank = len(given(input, "unsqueeze")._a.shape)
    at = dim_of(dim, rank + 1)
    return input[(slice(None),) * at + (None,)]


for _name, _f in (("squeeze", squeeze), ("unsqueeze", unsqueeze)):

    def _change(self, *args, _f=_f, **keywords):
        self._a = _f(self, *args, **keywords)._a
        return self

    setattr(Tensor, f"{_name}_", _change)


@function("permute")
def permute(input, dims):
    """The axes in another order."""
    rank = len(given(input, "permute")._a.shape)
    dims = list(dims)
    if len(dims) != rank:
        raise RuntimeError(
            f"permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = {rank} is not equal to len(dims) = {len(dims)}"
        )
    order = [dim_of(dim, rank) for dim in dims]
    if len(set(order)) < rank:
        raise RuntimeError("permute(): duplicate dims are not allowed.")
    return made(_bridge.K.transpose(input._a._handle, *order)) if rank else input


@method("permute")
@by_name("dims")
def permute_method(self, *dims):
    """The axes in another order."""
    return permute(self, shape_of(dims))


@both("transpose", "swapaxes", "swapdims")
def transpose(input, dim0, dim1):
    """Two axes exchanged."""
    rank = len(given(input, "transpose")._a.shape)
    one, other = dim_of(dim0, rank), dim_of(dim1, rank)
    order = list(builtins.range(rank))
    if rank:
        order[one], order[other] = order[other], order[one]
    return made(_bridge.K.transpose(input._a._handle, *order)) if rank else input


@both("t")
def t(input):
    """A matrix turned over."""
    rank = len(given(input, "t")._a.shape)
    if rank > 2:
        raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {rank}D")
    return input.T


@both("movedim", "moveaxis")
def movedim(input, source, destination):
    """Axes taken elsewhere, the others in their order."""
    array = given(input, "movedim")._a
    rank = len(array.shape)
    pairs = [one if isinstance(one, (tuple, list)) else (one,) for one in (source, destination)]
    if len(pairs[0]) != len(pairs[1]):
        raise RuntimeError(
            f"movedim: Invalid source or destination dims: source ({said(pairs[0])} dims ) should contain the same number of dims as destination ({said(pairs[1])} dims )"
        )
    return of(numpy.moveaxis(array, *([dim_of(dim, rank) for dim in dims] for dims in pairs)))


def _expanded(tensor, wanted):
    shape = tensor._a.shape
    if len(wanted) < len(shape):
        words = f"expand({type_name(tensor)}{{{said(shape)}}}, size={said(wanted)}): the number of sizes provided ({len(wanted)}) must be greater or equal to the number of dimensions in the tensor ({len(shape)})"
        raise RuntimeError(words)
    lead = len(wanted) - len(shape)
    full = []
    for at, length in enumerate(wanted):
        if length == -1:
            if at < lead:
                raise RuntimeError(f"The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension {at}")
            length = shape[at - lead]
        full.append(length)
    told = _bridge.K.stretch(tensor._a._handle, *full)
    if told < 0:
        _bridge.K.error()
        raise RuntimeError(expanded_words(shape, full, wanted))
    return made(told)


def type_name(tensor):
    return f"torch.{SPOKEN[tensor._a._code]}Tensor"


@method("expand")
@by_name("size")
def expand(self, *size):
    """Repeated along axes of length 1, without a copy; -1 keeps a length."""
    return _expanded(self, shape_of(size))


@method("expand_as")
def expand_as(self, other):
    """Repeated to the shape of another tensor, without a copy."""
    return _expanded(self, list(other._a.shape))


@both("broadcast_to")
def broadcast_to(input, size):
    """Repeated to this shape, without a copy."""
    return _expanded(given(input, "broadcast_to"), shape_of((size,)))


@function("broadcast_tensors")
def broadcast_tensors(*tensors):
    """All in the shape in which they meet."""
    from ._pointwise import _met

    if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)):
        tensors = tensors[0]
    shape = ()
    for tensor in tensors:
        shape = _met(shape, tensor._a.shape)
    return [_expanded(tensor, list(shape)) for tensor in tensors]


@function("broadcast_shapes")
def broadcast_shapes(*shapes):
    """The shape in which shapes meet."""
    try:
        return Size(numpy.broadcast_shapes(*shapes))
    except ValueError:
        raise RuntimeError("Shape mismatch: objects cannot be broadcast to a single shape") from None


@method("repeat")
@by_name("repeats")
def repeat(self, *sizes):
    """Copies one after the other, along each axis."""
    sizes = shape_of(sizes)
    if len(sizes) < len(self._a.shape):
        raise RuntimeError("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
    return of(numpy.tile(self._a, tuple(sizes)))


@both("tile")
@by_name("dims")
def tile(input, *dims):
    """Copies one after the other, along the last axes."""
    return of(numpy.tile(given(input, "tile")._a, tuple(shape_of(dims))))


@both("repeat_interleave")
def repeat_interleave(input, repeats, dim=None):
    """Each element several times."""
    array = given(input, "repeat_interleave")._a
    times = repeats._a if isinstance(repeats, Tensor) else repeats
    return of(numpy.repeat(array, times, None if dim is None else dim_of(dim, len(array.shape))))


def _of_one_type(tensors):
    code = tensors[0]._a._code
    for tensor in tensors[1:]:
        code = builtins.min(code, tensor._a._code)
    return [cast(tensor, code) for tensor in tensors]


def _list_of(tensors, name):
    if isinstance(tensors, Tensor):
        raise TypeError(f"{name}(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor")
    found = list(tensors)
    for at, tensor in enumerate(found):
        if not isinstance(tensor, Tensor):
            raise TypeError(f"expected Tensor as element {at} in argument 0, but got {type(tensor).__name__}")
    return found


@function("cat", "concat", "concatenate")
def cat(tensors, dim=0, *, axis=None):
    """One after the other along an axis."""
    tensors = _list_of(tensors, "cat")
    dim = dim if axis is None else axis
    if not tensors:
        raise RuntimeError("torch.cat(): expected a non-empty list of Tensors")
    for at, tensor in enumerate(tensors):
        if not tensor._a.shape:
            raise RuntimeError(f"zero-dimensional tensor (at position {at}) cannot be concatenated")
    tensors = _of_one_type(tensors)
    whole = [tensor for tensor in tensors if tensor._a.shape != (0,)] or tensors
    first = whole[0]._a.shape
    at = dim_of(dim, len(first))
    for number, tensor in enumerate(whole):
        shape = tensor._a.shape
        if len(shape) != len(first):
            raise RuntimeError(f"Tensors must have same number of dimensions: got {len(first)} and {len(shape)}")
        for axis_, (one, other) in enumerate(zip(first, shape)):
            if axis_ != at and one != other:
                raise RuntimeError(
                    f"Sizes of tensors must match except in dimension {at}. Expected size {one} but got size {other} for tensor number {number} in the list."
                )
    return made(_bridge.K.join(at, *(tensor._a._handle for tensor in whole)))


@function("stack")
def stack(tensors, dim=0, *, axis=None):
    """Beside each other along a new axis."""
    tensors = _list_of(tensors, "stack")
    dim = dim if axis is None else axis
    if not tensors:
        raise RuntimeError("stack expects a non-empty TensorList")
    first = tensors[0]._a.shape
    at = dim_of(dim, len(first) + 1)
    for number, tensor in enumerate(tensors):
        if tensor._a.shape != first:
            raise RuntimeError(
                f"stack expects each tensor to be equal size, but got {said(first)} at entry 0 and {said(tensor._a.shape)} at entry {number}"
            )
    tensors = _of_one_type(tensors)
    return cat([unsqueeze(tensor, at) for tensor in tensors], at)


@function("hstack")
def hstack(tensors):
    """Side by side."""
    tensors = [one if one._a.shape else one.reshape(1) for one in _list_of(tensors, "hstack")]
    return cat(tensors, 0 if len(tensors[0]._a.shape) == 1 else 1)


@function("vstack")
def vstack(tensors):
    """One below the other."""
    return cat([one if len(one._a.shape) > 1 else one.reshape(1, -1) for one in _list_of(tensors, "vstack")], 0)


@both("split")
def split(tensor, split_size_or_sections, dim=0):
    """Parts of this length along an axis, or of these lengths."""
    array = given(tensor, "split")._a
    at = dim_of(dim, len(array.shape))
    length = array.shape[at]
    if isinstance(split_size_or_sections, (tuple, list)):
        sizes = list(split_size_or_sections)
        if builtins.sum(sizes) != length:
            raise RuntimeError(
                f"split_with_sizes expects split_sizes to sum exactly to {length} (input tensor's size at dimension {at}), but got split_sizes={said(sizes)}"
            )
    else:
        each = int(split_size_or_sections)
        if each <= 0:
            raise RuntimeError(f"split expects split_size be non-negative, but got split_size={each}")
        sizes = [each] * (length // each) + ([length % each] if length % each else [])
        sizes = sizes or [0]
    found, start = [], 0
    for size in sizes:
        found.append(tensor[(slice(None),) * at + (slice(start, start + size),)])
        start += size
    return tuple(found)


@both("chunk")
def chunk(input, chunks, dim=0):
    """So many parts along an axis, of the same length but for the last."""
    array = given(input, "chunk")._a
    if chunks <= 0:
        raise RuntimeError(f"chunk expects `chunks` to be greater than 0, got: {chunks}")
    length = array.shape[dim_of(dim, len(array.shape))]
    each = builtins.max(1, -(-length // chunks))
    return split(input, each, dim)


@both("tensor_split")
def tensor_split(input, indices_or_sections, dim=0):
    """Parts along an axis, as equal as can be, or cut at these places."""
    array = given(input, "tensor_split")._a
    parts = indices_or_sections
    return tuple(of(one) for one in numpy.array_split(array, list(parts) if isinstance(parts, (tuple, list)) else int(parts), dim_of(dim, len(array.shape))))


@both("unbind")
def unbind(input, dim=0):
    """Every part along an axis, which is gone from them."""
    array = given(input, "unbind")._a
    at = dim_of(dim, len(array.shape))
    return tuple(input[(slice(None),) * at + (place,)] for place in builtins.range(array.shape[at]))


@both("select")
def select(input, dim, index):
    """One part along an axis."""
    return input[(slice(None),) * dim_of(dim, len(given(input, "select")._a.shape)) + (index,)]


@both("narrow")
def narrow(input, dim, start, length):
    """So many parts along an axis from start on."""
    array = given(input, "narrow")._a
    at = dim_of(dim, len(array.shape))
    if start < 0 or start + length > array.shape[at]:
        raise RuntimeError(f"start ({start}) + length ({length}) exceeds dimension size ({array.shape[at]}).")
    return input[(slice(None),) * at + (slice(start, start + length),)]


# By indices.


def _whole(index, name):
    index = given(index, name, "index", 3)
    if index._a._code != INT64:
        raise RuntimeError(f"{name}(): Expected dtype int64 for index")
    return index


def _along(array, dim, index, name):
    """Indices of NumPy's that name each element along an axis."""
    at = dim_of(dim, len(array.shape))
    places = index._a
    if places.size:
        low, high = places.min().item(), places.max().item()
        if low < 0 or high >= array.shape[at]:
            raise RuntimeError(f"index {low if low < 0 else high} is out of bounds for dimension {at} with size {array.shape[at]}")
    return tuple(
        places if own == at else numpy.arange(length).reshape([-1 if axis == own else 1 for axis in builtins.range(len(places.shape))])
        for own, length in enumerate(places.shape)
    )


@both("gather")
def gather(input, dim, index):
    """Along an axis, the elements that the indices name; of the shape of the indices."""
    array = given(input, "gather")._a
    index = _whole(index, "gather")
    if len(index._a.shape) != len(array.shape):
        raise RuntimeError("Index tensor must have the same number of dimensions as input tensor")
    at = dim_of(dim, len(array.shape))
    for axis, (length, own) in enumerate(zip(index._a.shape, array.shape)):
        if axis != at and length > own:
            raise RuntimeError(
                f"Size does not match at dimension {axis} expected index {said(index._a.shape)} to be smaller than self {said(array.shape)} apart from dimension {at}"
            )
    if not array.shape:
        return input.clone()
    return of(array[_along(array, dim, index, "gather")])


@both("take_along_dim")
def take_along_dim(input, indices, dim=None):
    """Along an axis, the elements that the indices name."""
    if dim is None:
        return gather(input.reshape(-1), 0, indices.reshape(-1))
    return of(numpy.take_along_axis(input._a, indices._a, dim))


def _scattered(name, tensor, dim, index, src, reduce):
    array = tensor._a
    index = _whole(index, name)
    where = _along(array, dim, index, name)
    kind = kind_of(src)
    if kind is not None:
        values = made(_bridge.K.full(plain(src), array._code))._a
    else:
        src = given(src, name, "src", 4)
        if src._a._code != array._code:
            raise RuntimeError(f"{name}(): Expected self.dtype to be equal to src.dtype")
        values = src._a[tuple(slice(0, length) for length in index._a.shape)]
    if not index._a.size:
        return tensor
    if reduce == "add":
        numpy.add.at(array, where, values)
    elif reduce == "multiply":
        numpy.multiply.at(array, where, values)
    elif reduce is None:
        array[where] = values
    else:
        raise not_here(f"{name}(reduce={reduce!r})", "reduce='add' or 'multiply'")
    return tensor


@method("scatter_")
def scatter_(self, dim, index, src=None, *, value=None, reduce=None):
    """Writes src where the indices name it along an axis."""
    return _scattered("scatter", self, dim, index, value if src is None else src, reduce)


@method("scatter_add_")
def scatter_add_(self, dim, index, src):
    """Adds src where the indices name it along an axis, as often as a place comes."""
    return _scattered("scatter_add", self, dim, index, src, "add")


@both("scatter")
def scatter(input, dim, index, src=None, *, value=None, reduce=None):
    """A copy with src where the indices name it along an axis."""
    return scatter_(given(input, "scatter").clone(), dim, index, src, value=value, reduce=reduce)


@both("scatter_add")
def scatter_add(input, dim, index, src):
    """A copy with src added where the indices name it along an axis."""
    return scatter_add_(given(input, "scatter_add").clone(), dim, index, src)


@both("index_select")
def index_select(input, dim, index):
    """The parts along an axis that the indices name."""
    array = given(input, "index_select")._a
    at = dim_of(dim, len(array.shape))
    places = given(index, "index_select", "index", 3)._a
    if len(places.shape) > 1:
        raise IndexError("index_select(): Index is supposed to be a vector")
    if places.size and (places.min().item() < 0 or places.max().item() >= array.shape[at]):
        raise IndexError("index out of range in self")
    return of(array[(slice(None),) * at + (places.reshape(-1),)])


def _index_add(self, dim, index, source, *, alpha=1):
    at = dim_of(dim, len(self._a.shape))
    numpy.add.at(self._a, (slice(None),) * at + (index._a,), (source * alpha if alpha != 1 else source)._a)
    return self


Tensor.index_add_ = _index_add


@both("index_add")
def index_add(input, dim, index, source, *, alpha=1):
    """A copy with the source added to the parts that the indices name."""
    return _index_add(given(input, "index_add").clone(), dim, index, source, alpha=alpha)


def _index_copy(self, dim, index, source):
    self._a[(slice(None),) * dim_of(dim, len(self._a.shape)) + (index._a,)] = source._a
    return self


def _index_fill(self, dim, index, value):
    self._a[(slice(None),) * dim_of(dim, len(self._a.shape)) + (index._a,)] = value
    return self


Tensor.index_copy_ = _index_copy
Tensor.index_fill_ = _index_fill


@method("index_put_")
def index_put_(self, indices, values, accumulate=False):
    """Writes at places, or adds there."""
    where = tuple(one._a for one in indices)
    if accumulate:
        numpy.add.at(self._a, where, values._a)
    else:
        self._a[where] = values._a
    return self


@both("masked_select")
def masked_select(input, mask):
    """All elements for which the mask holds, along one axis."""
    tensor, mask = broadcast_tensors(given(input, "masked_select"), given(mask, "masked_select", "mask", 2))
    if mask._a._code != BOOL:
        raise RuntimeError("masked_select: expected BoolTensor for mask")
    return tensor[mask]


@both("take")
def take(input, index):
    """The elements that the indices name, of all in one row."""
    return given(input, "take").reshape(-1)[index]


@both("flip")
@by_name("dims")
def flip(input, *dims):
    """Backwards along axes."""
    array = given(input, "flip")._a
    axes = [dim_of(dim, len(array.shape)) for dim in shape_of(dims)]
    return of(array[tuple(slice(None, None, -1) if at in axes else slice(None) for at in builtins.range(len(array.shape)))].copy())


@both("fliplr")
def fliplr(input):
    """Columns backwards."""
    return flip(input, 1)


@both("flipud")
def flipud(input):
    """Rows backwards."""
    return flip(input, 0)


@both("roll")
def roll(input, shifts, dims=None):
    """Moved along axes; what falls out at one end comes in at the other."""
    return of(numpy.roll(given(input, "roll")._a, shifts, dims))


@both("rot90")
def rot90(input, k=1, dims=(0, 1)):
    """Turned by a quarter, k times."""
    return of(numpy.rot90(given(input, "rot90")._a, k, dims).copy())


def _triangle(name, input, diagonal):
    array = given(input, name)._a
    if len(array.shape) < 2:
        dim_of(-2, len(array.shape))
    return of(numpy.asarray(getattr(numpy, name)(array, diagonal)))


@both("tril")
def tril(input, diagonal=0):
    """Zeros above a diagonal."""
    return _triangle("tril", input, diagonal)


@both("triu")
def triu(input, diagonal=0):
    """Zeros below a diagonal."""
    return _triangle("triu", input, diagonal)


@function("tril_indices")
def tril_indices(row, col, offset=0, *, dtype=None, device=None):
    """The places on and below a diagonal."""
    return of(numpy.stack(numpy.tril_indices(row, offset, col)))


@function("triu_indices")
def triu_indices(row, col, offset=0, *, dtype=None, device=None):
    """The places on and above a diagonal."""
    return of(numpy.stack(numpy.triu_indices(row, offset, col)))


@both("diagonal")
def diagonal(input, offset=0, dim1=0, dim2=1):
    """The numbers on a diagonal."""
    array = given(input, "diagonal")._a
    rank = len(array.shape)
    one, other = dim_of(dim1, rank), dim_of(dim2, rank)
    if one == other:
        raise RuntimeError(f"diagonal dimensions cannot be identical {dim1}, {dim2}")
    moved = numpy.moveaxis(array, (one, other), (-2, -1))
    first, second = builtins.max(0, -offset), builtins.max(0, offset)
    count = builtins.max(0, builtins.min(moved.shape[-2] - first, moved.shape[-1] - second))
    places = numpy.arange(count)
    return of(moved[..., places + first, places + second])


@both("diag")
def diag(input, diagonal=0):
    """A matrix with these on its diagonal, or the diagonal of a matrix."""
    array = given(input, "diag")._a
    if len(array.shape) not in (1, 2):
        raise RuntimeError("diag(): Supports 1D or 2D tensors. Got {}D".format(len(array.shape)))
    return of(numpy.diag(array, diagonal))


@function("diag_embed")
def diag_embed(input):
    """Matrices with the last axis on their diagonals."""
    array = given(input, "diag_embed")._a
    length = array.shape[-1]
    return of(array[..., None] * numpy.eye(length, dtype=array.dtype))


Tensor.diag_embed = diag_embed


@method("fill_diagonal_")
def fill_diagonal_(self, fill_value):
    """Writes one number on the diagonal."""
    places = numpy.arange(builtins.min(self._a.shape))
    self._a[places, places] = fill_value
    return self


@function("meshgrid")
def meshgrid(*tensors, indexing="ij"):
    """Coordinates on a grid."""
    if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)):
        tensors = tensors[0]
    return tuple(of(one) for one in numpy.meshgrid(*(tensor._a.reshape(-1) for tensor in tensors), indexing=indexing))


@function("cartesian_prod")
def cartesian_prod(*tensors):
    """Every combination, one a row."""
    grids = meshgrid(*tensors)
    return stack([grid.reshape(-1) for grid in grids], 1) if len(grids) > 1 else grids[0]


@function("combinations")
def combinations(input, r=2):
    """Every choice of r, one a row."""
    from itertools import combinations as every

    rows = list(every(builtins.range(len(input)), r))
    return input[of(numpy.array(rows, dtype=int).reshape(-1, r))]


@method("unfold")
def unfold(self, dimension, size, step):
    """A view of every window along an axis, which comes last."""
    array = self._a
    at = dim_of(dimension, len(array.shape))
    if size > array.shape[at]:
        raise RuntimeError(f"maximum size for tensor at dimension {at} is {array.shape[at]} but size is {size}")
    windows = wrap(_bridge.K.window(array._handle, at, size))
    return of(windows[(slice(None),) * at + (slice(None, None, step),)])


# About tensors, and as other types.


@method("size")
def size(self, dim=None):
    """The lengths of the axes, or of one."""
    shape = self._a.shape
    return Size(shape) if dim is None else shape[dim_of(dim, len(shape))]


@both("numel")
def numel(input):
    """How many elements there are."""
    return given(input, "numel")._a.size


Tensor.nelement = numel


@method("dim", "ndimension")
def dim(self):
    """How many axes there are."""
    return len(self._a.shape)


@both("is_floating_point")
def is_floating_point(input):
    """Whether it holds floats."""
    return input._a._code <= FLOAT32


@both("is_complex")
def is_complex(input):
    """Whether it holds complex numbers, of which there are none here."""
    return False


@function("is_tensor")
def is_tensor(obj):
    """Whether it is a tensor."""
    return isinstance(obj, Tensor)


@method("is_contiguous")
def is_contiguous(self):
    """Whether the elements lie one after the other."""
    return builtins.bool(_bridge.K.isDense(self._a._handle))


@method("contiguous")
def contiguous(self):
    """The tensor itself if its elements lie one after the other, else a copy in which they do."""
    return self if self.is_contiguous() else of(self._a.copy())


@method("stride")
def stride(self, dim=None):
    """How far apart neighbours along each axis lie."""
    text = _bridge.K.strides(self._a._handle)
    found = tuple(map(int, text.split(","))) if text else ()
    return found if dim is None else found[dim_of(dim, len(found))]


@both("clone")
def clone(input, *, memory_format=None):
    """A copy."""
    return of(given(input, "clone")._a.copy())


@both("detach")
def detach(input):
    """The same numbers; here nothing is on a tape."""
    return of(given(input, "detach")._a.view())


Tensor.cpu = lambda self: self
Tensor.detach_ = lambda self: self


def _refused(name, words):
    def refuse(self, *args, **keywords):
        from numpy._bridge import NotHere

        raise NotHere(words)

    refuse.__name__ = name
    setattr(Tensor, name, refuse)


_refused("cuda", "there is no GPU here: everything is on the processor, leave .cuda() out")


def _requires(self, requires_grad=True):
    checked(requires_grad)
    return self


Tensor.requires_grad_ = _requires


def _backward(self, *args, **keywords):
    checked(True)


Tensor.backward = _backward
Tensor.retain_grad = _backward
Tensor.register_hook = _backward

for _name, _code in (("double", 0), ("float", 1), ("long", 2), ("int", 3), ("bool", 4)):

    def _as(self, memory_format=None, *, _code=_code):
        return cast(self, _code)

    _as.__name__ = _name
    _as.__doc__ = f"The same numbers as {('float64', 'float32', 'int64', 'int32', 'bool')[_code]}."
    setattr(Tensor, _name, _as)


@method("type_as")
def type_as(self, other):
    """The same numbers as the type of another tensor."""
    return cast(self, other._a._code)


@method("type")
def type_(self, dtype=None):
    """The name of the type, or the same numbers as another one."""
    from ._base import code_of

    return type_name(self) if dtype is None else cast(self, code_of(dtype))


@method("to")
def to(self, *args, **keywords):
    """The same numbers as another type; the device is always the processor."""
    from ._base import checked_device, code_of, dtype

    copied = keywords.pop("copy", False)
    for name in ("non_blocking", "memory_format"):
        keywords.pop(name, None)
    code = self._a._code
    for one in [*args, *keywords.values()]:
        if isinstance(one, Tensor):
            code = one._a._code
        elif isinstance(one, dtype) or one in (builtins.float, builtins.int, builtins.bool):
            code = code_of(one)
        elif not isinstance(one, builtins.bool):
            checked_device(one)
    found = cast(self, code)
    return found.clone() if copied and found is self else found


# In place.


@method("copy_")
def copy_(self, src, non_blocking=False):
    """Writes the numbers of another tensor into this one."""
    self[...] = src if kind_of(src) is not None else given(src, "copy_", "other")
    return self


@method("fill_")
def fill_(self, value):
    """One number everywhere."""
    self[...] = value
    return self


@method("zero_")
def zero_(self):
    """0 everywhere."""
    self[...] = 0
    return self


