"""Products of matrices, and sums of products."""

import numpy
from numpy import _bridge
from numpy._dtypes import BOOL

from ._base import SPOKEN, not_here, said
from ._tensor import both, dim_of, function, given, in_place, made, of


def _same(one, other, name):
    a, b = one._a._code, other._a._code
    if a != b:
        if name in ("addmm", "dot"):
            raise RuntimeError(f"expected scalar type {SPOKEN[a]} but found {SPOKEN[b]}" if name == "addmm" else f"dot : expected both vectors to have same dtype, but found {SPOKEN[a]} and {SPOKEN[b]}")
        raise RuntimeError(f"expected scalar type {SPOKEN[a]} but found {SPOKEN[b]}")
    if a == BOOL:
        words = {"addmm": "addmm_impl_cpu_", "dot": "dot", "bmm": "baddbmm", "mv": "addmv_impl_cpu"}[name]
        raise RuntimeError(f"\"{words}\" not implemented for 'Bool'")


def _product(one, other):
    return made(_bridge.K.matmul(one._a._handle, other._a._handle))


@both("matmul")
def matmul(input, other):
    """The product of matrices in the last two axes; a vector is a row before, a column after."""
    one, two = given(input, "matmul"), given(other, "matmul", "other", 2)
    a, b = one._a.shape, two._a.shape
    if not a or not b:
        at = "1st" if not a else "2nd"
        raise RuntimeError(f"both arguments to matmul need to be at least 1D, but they are {len(a)}D and {len(b)}D" if at else "")
    if len(a) == 1 and len(b) == 1:
        return dot(one, two)
    if len(a) == 2 and len(b) == 2:
        return mm(one, two)
    if len(a) == 2 and len(b) == 1:
        return mv(one, two)
    if len(a) == 1 and len(b) == 2:
        if a[0] != b[0]:
            raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied (1x{a[0]} and {b[0]}x{b[1]})")
        _same(one, two, "addmm")
        return _product(one, two)
    inner, other_inner = a[-1], b[-2] if len(b) > 1 else b[-1]
    if len(a) >= 3 and len(b) <= 2 and inner != other_inner:
        rows = 1
        for length in a[:-1]:
            rows *= length
        if len(b) == 1:
            raise RuntimeError(f"size mismatch, got {rows}, {rows}x{inner},{b[0]}")
        raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied ({rows}x{inner} and {b[0]}x{b[1]})")
    stack = _stack(a[:-2], b[:-2])
    if inner != other_inner:
        count = 1
        for length in stack:
            count *= length
        raise RuntimeError(
            f"Expected size for first two dimensions of batch2 tensor to be: {said([count, inner])} but got: {said([count, other_inner])}."
        )
    _same(one, two, "bmm")
    return _product(one, two)


def _stack(one, other):
    from ._pointwise import _met

    return _met(one, other)


@both("mm")
def mm(input, mat2):
    """The product of two matrices."""
    one, two = given(input, "mm"), given(mat2, "mm", "mat2", 2)
    a, b = one._a.shape, two._a.shape
    if len(a) != 2:
        raise RuntimeError("self must be a matrix")
    if len(b) != 2:
        raise RuntimeError("mat2 must be a matrix")
    if a[1] != b[0]:
        raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied ({a[0]}x{a[1]} and {b[0]}x{b[1]})")
    _same(one, two, "addmm")
    return _product(one, two)


@both("bmm")
def bmm(input, mat2):
    """The products of two stacks of matrices."""
    one, two = given(input, "bmm"), given(mat2, "bmm", "mat2", 2)
    a, b = one._a.shape, two._a.shape
    if len(a) != 3:
        raise RuntimeError("batch1 must be a 3D tensor")
    if len(b) != 3:
        raise RuntimeError("batch2 must be a 3D tensor")
    if a[0] != b[0] or a[2] != b[1]:
        raise RuntimeError(
            f"Expected size for first two dimensions of batch2 tensor to be: {said([a[0], a[2]])} but got: {said(b[:2])}."
        )
    _same(one, two, "bmm")
    return _product(one, two)


@both("mv")
def mv(input, vec):
    """The product of a matrix and a vector."""
    one, two = given(input, "mv"), given(vec, "mv", "vec", 2)
    a, b = one._a.shape, two._a.shape
    if len(a) != 2 or len(b) != 1:
        raise RuntimeError(f"vector + matrix @ vector expected, got {len(b)}, {len(a)}, {len(b)}")
    if a[1] != b[0]:
        raise RuntimeError(f"size mismatch, got {a[0]}, {a[0]}x{a[1]},{b[0]}")
    _same(one, two, "mv")
    return _product(one, two)


@both("dot", "inner_1d")
def dot(input, other):
    """The sum of the products of two vectors."""
    one, two = given(input, "dot"), given(other, "dot", "other", 2)
    a, b = one._a.shape, two._a.shape
    if len(a) != 1 or len(b) != 1:
        raise RuntimeError(f"1D tensors expected, but got {len(a)}D and {len(b)}D tensors")
    _same(one, two, "dot")
    if a != b:
        raise RuntimeError(
            f"inconsistent tensor size, expected tensor {said(a)} and src {said(b)} to have the same number of elements, but got {a[0]} and {b[0]} elements respectively"
        )
    return _product(one, two)


@both("outer", "ger")
def outer(input, vec2):
    """Every product of two vectors."""
    one, two = given(input, "outer"), given(vec2, "outer", "vec2", 2)
    for name, tensor in (("self", one), ("vec2", two)):
        if len(tensor._a.shape) != 1:
            raise RuntimeError(f"outer: Expected 1-D argument {name}, but got {len(tensor._a.shape)}-D")
    return one.reshape(-1, 1) * two


@both("inner")
def inner(input, other):
    """Sums of products along the last axes."""
    return of(numpy.asarray(numpy.inner(input._a, other._a)))


@both("addmm")
def addmm(input, mat1, mat2, *, beta=1, alpha=1):
    """beta * input + alpha * mat1 @ mat2."""
    product = mm(mat1, mat2)
    return (input if beta == 1 else beta * input) + (product if alpha == 1 else alpha * product)


@both("baddbmm")
def baddbmm(input, batch1, batch2, *, beta=1, alpha=1):
    """beta * input + alpha * batch1 @ batch2."""
    product = bmm(batch1, batch2)
    return (input if beta == 1 else beta * input) + (product if alpha == 1 else alpha * product)


@both("addmv")
def addmv(input, mat, vec, *, beta=1, alpha=1):
    """beta * input + alpha * mat @ vec."""
    return beta * input + alpha * mv(mat, vec)


@function("einsum")
def einsum(equation, *operands):
    """Sums of products over letters: 'ij,jk->ik'."""
    if not isinstance(equation, str):
        raise not_here("torch.einsum with lists of axes", "letters: torch.einsum('ij,jk->ik', a, b)")
    if len(operands) == 1 and isinstance(operands[0], (tuple, list)):
        operands = operands[0]
    tensors = [given(one, "einsum", "operands", 2) for one in operands]
    code = tensors[0]._a._code if tensors else None
    for tensor in tensors[1:]:
        if tensor._a._code != code:
            raise RuntimeError(f"expected scalar type {SPOKEN[code]} but found {SPOKEN[tensor._a._code]}")
    try:
        return of(numpy.asarray(numpy.einsum(equation, *(tensor._a for tensor in tensors))))
    except ValueError as error:
        raise RuntimeError(_einsum_words(equation, tensors, str(error))) from None


def _einsum_words(equation, tensors, words):
    left = equation.replace(" ", "").split("->")[0].split(",")
    if len(left) != len(tensors):
        return "einsum(): more operands were provided than specified in the equation" if len(left) < len(tensors) else "einsum(): fewer operands were provided than specified in the equation"
    for at, (letters, tensor) in enumerate(zip(left, tensors)):
        rank = len(tensor._a.shape)
        if "." not in letters and len(letters) != rank:
            return f"einsum(): the number of subscripts in the equation ({len(letters)}) does not match the number of dimensions ({rank}) for operand {at} and no ellipsis was given"
    lengths = {}
    for at, (letters, tensor) in enumerate(zip(left, tensors)):
        if "." in letters:
            continue
        for letter, length in zip(letters, tensor._a.shape):
            known = lengths.setdefault(letter, length)
            if known == 1:
                lengths[letter] = length
            elif length not in (1, known):
                return f"einsum(): subscript {letter} has size {length} for operand {at} which does not broadcast with previously seen size {known}"
    return f"einsum(): {words}"


@function("tensordot")
def tensordot(a, b, dims=2):
    """Sums of products along several axes."""
    try:
        return of(numpy.asarray(numpy.tensordot(given(a, "tensordot")._a, given(b, "tensordot", "other", 2)._a, dims)))
    except ValueError:
        raise RuntimeError("contracted dimensions need to match") from None


@both("trace")
def trace(input):
    """The sum of the diagonal."""
    if len(given(input, "trace")._a.shape) != 2:
        raise RuntimeError(f"trace: expected a matrix, but got tensor with dim {len(input._a.shape)}")
    return input.diagonal().sum()


@both("kron")
def kron(input, other):
    """Every product, as blocks."""
    return of(numpy.kron(given(input, "kron")._a, given(other, "kron", "other", 2)._a))


@both("cross")
def cross(input, other, dim=None):
    """The vector that stands on both, along the first axis of length 3 where none is named."""
    shape = input._a.shape
    if dim is None and 3 not in shape:
        raise RuntimeError("no dimension of size 3 in input")
    at = shape.index(3) if dim is None else dim_of(dim, len(shape))
    one, two = (numpy.moveaxis(tensor._a, at, -1) for tensor in (input, other))
    return of(numpy.moveaxis(numpy.cross(one, two), -1, at))


@function("chain_matmul")
def chain_matmul(*matrices):
    """The product of several matrices."""
    product = matrices[0]
    for one in matrices[1:]:
        product = mm(product, one)
    return product


in_place("addmm", addmm)
