"""Functions that go element by element."""

import builtins
import math

import numpy
from numpy import _bridge
from numpy._array import wrap
from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import NAMES, SHORT, SPOKEN, default_code, kind_of, not_here, plain, said
from ._tensor import (
    Tensor, both, broadcast_words, cast, function, given, in_place, into, made, meeting, method, of, pair,
)  # fmt: skip

# torch's names: NumPy's, and what is said of it.
_FLOATING = {
    "exp": ("exp", "e to the power of each number."),
    "exp2": ("exp2", "2 to the power of each number."),
    "expm1": ("expm1", "exp(x) - 1, good near 0."),
    "log": ("log", "The natural logarithm."),
    "log2": ("log2", "The logarithm to base 2."),
    "log10": ("log10", "The logarithm to base 10."),
    "log1p": ("log1p", "log(1 + x), good near 0."),
    "sqrt": ("sqrt", "The square root."),
    "sin": ("sin", "The sine."),
    "cos": ("cos", "The cosine."),
    "tan": ("tan", "The tangent."),
    "asin": ("arcsin", "The inverse of the sine."),
    "acos": ("arccos", "The inverse of the cosine."),
    "atan": ("arctan", "The inverse of the tangent."),
    "sinh": ("sinh", "The hyperbolic sine."),
    "cosh": ("cosh", "The hyperbolic cosine."),
    "tanh": ("tanh", "The hyperbolic tangent."),
    "reciprocal": ("reciprocal", "1 / x."),
    "deg2rad": ("deg2rad", "Degrees in radians."),
    "rad2deg": ("rad2deg", "Radians in degrees."),
}
_KEEPING = {
    "square": ("square", "Each number times itself."),
    "sign": ("sign", "-1, 0 or 1."),
    "floor": ("floor", "The largest integer that is not above."),
    "ceil": ("ceil", "The smallest integer that is not below."),
    "trunc": ("trunc", "Without what comes after the point."),
}
_ASKING = {
    "isnan": ("isnan", "Whether it is NaN."),
    "isinf": ("isinf", "Whether it is infinite."),
    "isfinite": ("isfinite", "Whether it is neither NaN nor infinite."),
    "signbit": ("signbit", "Whether it is negative, -0 too."),
    "logical_not": ("logical_not", "Whether it is 0."),
}


def _one(name, own, doc, floating):
    def apply(input):
        tensor = input if isinstance(input, Tensor) else given(input, name)
        array = tensor._a
        if floating and array._code > FLOAT32:
            array = wrap(_bridge.K.cast(array._handle, default_code()))
        return made(_bridge.K.unary(own, array._handle))

    apply.__doc__ = doc
    both(name)(apply)
    in_place(name, apply)
    return apply


for _name, (_own, _doc) in _FLOATING.items():
    globals()[_name] = _one(_name, _own, _doc, True)
for _name, (_own, _doc) in _ASKING.items():
    globals()[_name] = _one(_name, _own, _doc, False)


def _keeping(name, own, doc):
    def apply(input):
        tensor = given(input, name)
        code = tensor._a._code
        if code == BOOL:
            if name == "sign":
                return tensor.clone()
            if name == "square":
                return cast(tensor, INT64)
            raise RuntimeError(f"\"{name}_vml_cpu\" not implemented for 'Bool'")
        if code > FLOAT32 and name in ("floor", "ceil", "trunc"):
            return tensor.clone()
        found = made(_bridge.K.unary(own, tensor._a._handle))
        # Of NaN, torch says 0.
        return where(isnan(tensor), 0, found) if name == "sign" and code <= FLOAT32 else found  # noqa: F821

    apply.__doc__ = doc
    both(name)(apply)
    in_place(name, apply)


for _name, (_own, _doc) in _KEEPING.items():
    _keeping(_name, _own, _doc)


def _also(alias, name):
    from ._tensor import FUNCTIONS

    FUNCTIONS[alias] = FUNCTIONS[name]
    setattr(Tensor, alias, FUNCTIONS[name])


_also("fix", "trunc")
_also("arctan", "atan")
_also("arcsin", "asin")
_also("arccos", "acos")


@both("neg", "negative")
def neg(input):
    """With the other sign."""
    array = given(input, "neg")._a
    if array._code == BOOL:
        raise RuntimeError(
            "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead."
        )
    return made(_bridge.K.unary("negative", array._handle))


in_place("neg", neg)


@both("abs", "absolute")
def absolute(input):
    """Without the sign."""
    tensor = given(input, "abs")
    if tensor._a._code == BOOL:
        raise RuntimeError("\"abs_cpu\" not implemented for 'Bool'")
    return made(_bridge.K.unary("absolute", tensor._a._handle))


in_place("abs", absolute)


@both("bitwise_not")
def bitwise_not(input):
    """Not, of truth values; the other bits, of integers."""
    array = given(input, "bitwise_not")._a
    if array._code <= FLOAT32:
        raise TypeError("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    return made(_bridge.K.unary("invert", array._handle))


@both("round")
def rounded(input, *, decimals=0):
    """Rounded, halves to the even one."""
    tensor = given(input, "round")
    if tensor._a._code == BOOL:
        raise RuntimeError("\"round_vml_cpu\" not implemented for 'Bool'")
    if tensor._a._code > FLOAT32:
        if decimals:
            raise not_here("torch.round(decimals=…) of integers")
        return tensor.clone()
    return of(numpy.asarray(numpy.round(tensor._a, decimals)))


in_place("round", rounded)


def _float_of(input, name):
    tensor = given(input, name)
    return tensor if tensor._a._code <= FLOAT32 else cast(tensor, default_code())


@both("rsqrt")
def rsqrt(input):
    """1 / sqrt(x)."""
    return 1 / sqrt(_float_of(input, "rsqrt"))  # noqa: F821


@both("sigmoid")
def sigmoid(input):
    """1 / (1 + exp(-x)), without an overflow."""
    x = _float_of(input, "sigmoid")
    small = exp(-x.abs())  # noqa: F821
    return where(x >= 0, 1.0, small) / (1 + small) if not isnan(x).any() else 1 / (1 + exp(-x))  # noqa: F821


@both("relu")
def relu(input):
    """The larger of x and 0."""
    tensor = given(input, "relu")
    if tensor._a._code == BOOL:
        raise RuntimeError("Boolean inputs not supported for relu")
    return pair("maximum", tensor, 0)


@both("erf")
def erf(input):
    """The error function."""
    return _each(_float_of(input, "erf"), math.erf)


@both("erfc")
def erfc(input):
    """1 less the error function."""
    return _each(_float_of(input, "erfc"), math.erfc)


@both("lgamma")
def lgamma(input):
    """The logarithm of the gamma function."""
    return _each(_float_of(input, "lgamma"), lambda x: math.inf if x <= 0 and x == math.floor(x) else math.lgamma(x))


def _each(tensor, f):
    array = tensor._a
    numbers = [f(x) for x in array._numbers()]
    return of(numpy.array(numbers, dtype=NAMES[array._code]).reshape(array.shape))


for _name in ("rsqrt", "sigmoid", "relu", "erf"):
    in_place(_name, globals()[_name])


# Functions of two.

_TWO = {
    "mul": ("multiply", "The product."),
    "gt": ("greater", "input > other."),
    "ge": ("greater_equal", "input >= other."),
    "lt": ("less", "input < other."),
    "le": ("less_equal", "input <= other."),
    "eq": ("equal", "input == other."),
    "ne": ("not_equal", "input != other."),
    "remainder": ("modulo", "What is left of a division, with the sign of the divisor."),
    "fmod": ("fmod", "What is left of a division, with the sign of what is divided."),
    "floor_divide": ("floor_divide", "The quotient, rounded down."),
    "bitwise_and": ("bitwise_and", "And, bit by bit."),
    "bitwise_or": ("bitwise_or", "Or, bit by bit."),
    "bitwise_xor": ("bitwise_xor", "Exclusive or, bit by bit."),
}
_TENSORS = {
    "maximum": ("maximum", "The larger of the two; NaN where one is NaN."),
    "minimum": ("minimum", "The smaller of the two; NaN where one is NaN."),
    "logical_and": ("logical_and", "Both are not 0."),
    "logical_or": ("logical_or", "One of them is not 0."),
    "logical_xor": ("logical_xor", "Exactly one of them is not 0."),
    "atan2": ("arctan2", "The angle of the point (other, input)."),
    "logaddexp": ("logaddexp", "log(exp(x) + exp(y)), without an overflow."),
    "hypot": ("hypot", "The length of (x, y)."),
}
_ALIASES = {
    "multiply": "mul", "greater": "gt", "greater_equal": "ge", "less": "lt", "less_equal": "le", "not_equal": "ne",
    "arctan2": "atan2",
}  # fmt: skip


def _two(name, own, doc, both_tensors):
    def apply(input, other):
        if both_tensors:
            given(input, name)
            given(other, name, "other", 2)
        elif not isinstance(input, Tensor) and not isinstance(other, Tensor):
            given(input, name)
        return pair(own, input, other)

    apply.__doc__ = doc
    both(name)(apply)
    in_place(name, apply)


for _name, (_own, _doc) in _TWO.items():
    _two(_name, _own, _doc, False)
for _name, (_own, _doc) in _TENSORS.items():
    _two(_name, _own, _doc, True)
for _alias, _name in _ALIASES.items():
    _also(_alias, _name)


@both("add")
def add(input, other, *, alpha=1):
    """The sum; other times alpha first."""
    given_either(input, other, "add")
    return pair("add", input, other if alpha == 1 else pair("multiply", other, alpha))


@both("sub", "subtract")
def sub(input, other, *, alpha=1):
    """The difference; other times alpha first."""
    given_either(input, other, "sub")
    return pair("subtract", input, other if alpha == 1 else pair("multiply", other, alpha))


@both("div", "divide", "true_divide")
def div(input, other, *, rounding_mode=None):
    """The quotient; rounding_mode 'floor' or 'trunc' makes it whole."""
    given_either(input, other, "div")
    if rounding_mode is None:
        return pair("divide", input, other)
    if rounding_mode == "floor":
        return pair("floor_divide", input, other)
    if rounding_mode != "trunc":
        raise RuntimeError(f"div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{rounding_mode}'")
    quotient = pair("divide", input, other)
    whole = made(_bridge.K.unary("trunc", quotient._a._handle))
    to = pair("multiply", input, other)._a._code
    return cast(whole, to)


@both("pow")
def power(input, exponent):
    """input to the power of exponent."""
    given_either(input, exponent, "pow")
    return pair("power", input, exponent)


def given_either(one, other, name):
    if isinstance(one, Tensor) or isinstance(other, Tensor):
        return
    given(one, name)


for _name, _f in (("add", add), ("sub", sub), ("div", div), ("pow", power), ("subtract", sub), ("divide", div)):
    in_place(_name, _f)


@both("clamp", "clip")
def clamp(input, min=None, max=None):
    """Not below min and not above max."""
    tensor = given(input, "clamp")
    if min is None and max is None:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    result = tensor
    if min is not None:
        result = pair("maximum", result, min)
    if max is not None:
        result = pair("minimum", result, max)
    if result._a._code == BOOL:
        raise RuntimeError("\"clamp_scalar_cpu\" not implemented for 'Bool'")
    return result


in_place("clamp", clamp)
in_place("clip", clamp)


@both("clamp_min")
def clamp_min(input, min):
    """Not below min."""
    return clamp(input, min=min)


@both("clamp_max")
def clamp_max(input, max):
    """Not above max."""
    return clamp(input, max=max)


in_place("clamp_min", clamp_min)
in_place("clamp_max", clamp_max)


@function("where")
def where(condition, input=None, other=None):
    """input where the condition holds, else other; without them the places where it holds."""
    condition = given(condition, "where", "condition")
    if input is None and other is None:
        return condition.nonzero(as_tuple=True)
    if input is None or other is None:
        raise TypeError("where() takes a condition, or a condition and two that are chosen from")
    if condition._a._code != BOOL:
        raise RuntimeError(f"where expected condition to be a boolean tensor, but got a tensor with dtype {SPOKEN[condition._a._code]}")
    one, other = (_chosen(each) for each in (input, other))
    code = one[1] if one[1] == other[1] else _chosen_code(one, other)
    a, b = (cast(each[0], code)._a for each in (one, other))
    told = _bridge.K.where(condition._a._handle, a._handle, b._handle, code)
    if told < 0:
        _bridge.K.error()
        if a.shape != b.shape:
            shapes = (a.shape, b.shape)
            words = broadcast_words(*shapes)
            if "do not match" not in words:
                raise RuntimeError(words)
        met = a.shape if len(a.shape) > len(b.shape) else b.shape
        raise RuntimeError(broadcast_words(condition._a.shape, met))
    return made(told)


method("where")(lambda self, condition, other: where(condition, self, other))


def _chosen(value):
    """A tensor and its type; of a number that is none, the kind besides."""
    kind = kind_of(value)
    if kind is None:
        return given(value, "where"), value._a._code, None
    code = (BOOL, INT64, default_code())[kind]
    return made(_bridge.K.full(plain(value), code)), code, kind


def _chosen_code(one, other):
    if one[2] is None and other[2] is None:
        return meeting(one[0]._a, other[0]._a)
    from ._base import category, with_scalar

    if one[2] is not None and other[2] is not None:
        return builtins.min(one[1], other[1])
    tensor, number = (one, other) if one[2] is None else (other, one)
    return with_scalar(tensor[1], number[2]) if category(number[1]) > category(tensor[1]) else tensor[1]


@both("masked_fill")
def masked_fill(input, mask, value):
    """A copy with the value wherever the mask holds."""
    tensor = given(input, "masked_fill")
    mask = given(mask, "masked_fill", "mask", 2)
    if mask._a._code != BOOL:
        raise RuntimeError("expected mask dtype to be Bool but got " + SPOKEN[mask._a._code])
    shape = _met(mask._a.shape, tensor._a.shape)
    whole = of(numpy.broadcast_to(tensor._a, shape).copy())
    return _fill(whole, mask, value)


def _met(one, other):
    try:
        return numpy.broadcast_shapes(one, other)
    except ValueError:
        raise RuntimeError(broadcast_words(one, other)) from None


def _fill(tensor, mask, value):
    array = tensor._a
    if isinstance(value, Tensor):
        if value._a.shape != ():
            raise RuntimeError(
                f"masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {len(value._a.shape)} dimension(s)."
            )
        value = value.item()
    kind = kind_of(value)
    if kind is None:
        raise TypeError(f"masked_fill(): argument 'value' must be Tensor or Number, not {type(value).__name__}")
    value = plain(value)
    if kind == 2 and array._code > FLOAT32:
        raise RuntimeError(f"value cannot be converted to type {'int64_t' if array._code == INT64 else SHORT[array._code]} without overflow")
    if _met(array.shape, mask._a.shape) != tuple(array.shape):
        raise RuntimeError(
            f"output with shape {said(array.shape)} doesn't match the broadcast shape {said(_met(array.shape, mask._a.shape))}"
        )
    full = made(_bridge.K.full(value, array._code))
    chosen = made(_bridge.K.where(mask._a._handle, full._a._handle, array._handle, array._code))
    return into(tensor, chosen, "masked_fill")


@method("masked_fill_")
def masked_fill_(self, mask, value):
    """The value wherever the mask holds, in place."""
    mask = given(mask, "masked_fill_", "mask", 2)
    if mask._a._code != BOOL:
        raise RuntimeError("expected mask dtype to be Bool but got " + SPOKEN[mask._a._code])
    return _fill(self, mask, value)


@both("lerp")
def lerp(input, end, weight):
    """input + weight * (end - input)."""
    return input + weight * (end - input)


@both("nan_to_num")
def nan_to_num(input, nan=0.0, posinf=None, neginf=None):
    """Numbers in place of NaN and the infinities."""
    return of(numpy.asarray(numpy.nan_to_num(given(input, "nan_to_num")._a, nan=nan, posinf=posinf, neginf=neginf)))


@both("addcmul")
def addcmul(input, tensor1, tensor2, *, value=1):
    """input + value * tensor1 * tensor2."""
    return input + value * tensor1 * tensor2


@both("addcdiv")
def addcdiv(input, tensor1, tensor2, *, value=1):
    """input + value * tensor1 / tensor2."""
    return input + value * (tensor1 / tensor2)


in_place("lerp", lerp)
in_place("addcmul", addcmul)
in_place("addcdiv", addcdiv)


@both("isclose")
def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether they differ by no more than atol + rtol·|other|."""
    _same_type(input, other)
    return of(numpy.asarray(numpy.isclose(input._a, other._a, rtol, atol, equal_nan)))


@both("allclose")
def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all differ by no more than atol + rtol·|other|."""
    _same_type(input, other)
    return numpy.allclose(input._a, other._a, rtol, atol, equal_nan)


def _same_type(one, other):
    if one._a._code != other._a._code:
        raise RuntimeError(f"{SPOKEN[one._a._code]} did not match {SPOKEN[other._a._code]}")


@both("equal")
def equal(input, other):
    """Whether both have the same shape and the same numbers."""
    return given(input, "equal")._a.shape == given(other, "equal", "other", 2)._a.shape and builtins.bool(
        numpy.asarray(input._a == other._a).all()
    )


