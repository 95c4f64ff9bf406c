"""PyTorch's face over the arrays of the tensor library, without autograd: what is not here is refused in words."""

from . import _base, _linear, _make, _pointwise, _print, _reduce, _shape, _tensor
from ._base import Size, device, get_default_dtype, set_default_dtype
from ._base import dtype as dtype
from ._print import set_printoptions
from ._tensor import Tensor

globals().update(_tensor.FUNCTIONS)

float64, float32, int64, int32, bool = _base.DTYPES
double, float, long, int = float64, float32, int64, int32
inf = __import__("math").inf
nan = __import__("math").nan
pi = __import__("math").pi
e = __import__("math").e
newaxis = None
strided = contiguous_format = preserve_format = channels_last = None
__version__ = "1.13"


class no_grad:
    """Nothing is on a tape here: it changes nothing, as a context and above a function."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def __call__(self, function):
        return function


inference_mode = no_grad


class set_grad_enabled(no_grad):
    """Nothing is on a tape here: it changes nothing."""

    def __init__(self, mode=False):
        pass


def is_grad_enabled():
    """Nothing is on a tape here."""
    return False


def numel(input):
    """How many elements there are."""
    return input.numel()


def result_type(tensor1, tensor2):
    """The type in which two meet."""
    if not isinstance(tensor1, Tensor):
        tensor1, tensor2 = tensor2, tensor1
    if isinstance(tensor2, Tensor):
        return _base.DTYPES[_tensor.meeting(tensor1._a, tensor2._a)]
    return _base.DTYPES[_base.with_scalar(tensor1._a._code, _base.kind_of(tensor2))]


class finfo:
    """The limits of a type of floats."""

    def __init__(self, type=None):
        from numpy import finfo as limits

        name = _base.NAMES[_base.code_of(type, _base.default_code())]
        own = limits(name)
        for key in ("eps", "max", "min", "tiny", "smallest_normal"):
            setattr(self, key, getattr(own, key).item())
        self.dtype, self.bits = name, 32 if name == "float32" else 64


class iinfo:
    """The limits of a type of integers."""

    def __init__(self, type):
        self.bits = 32 if _base.code_of(type) == 3 else 64
        self.max, self.min = 2 ** (self.bits - 1) - 1, -(2 ** (self.bits - 1))


from . import linalg, nn, special  # noqa: E402


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'torch' has no attribute '{name}'")
    from ._refuse import missing_member

    raise AttributeError(missing_member("torch", name))


def __dir__():
    return [name for name in globals() if not name.startswith("_")]


