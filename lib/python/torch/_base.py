"""What tensors are made of: types, sizes, devices; and the words for what is not here."""

from numpy._bridge import NotHere
from numpy._dtypes import BOOL, FLOAT32, FLOAT64, INT32, INT64
from numpy._scalars import generic

NAMES = ("float64", "float32", "int64", "int32", "bool")
# As torch's errors name them.
SPOKEN = ("Double", "Float", "Long", "Int", "Bool")
# As Python's errors name them.
SHORT = ("double", "float", "long int", "int", "bool")


class dtype:
    """What kind of numbers a tensor holds."""

    __module__ = "torch"
    __slots__ = ("code",)

    def __init__(self, code):
        self.code = code

    @property
    def is_floating_point(self):
        return self.code <= FLOAT32

    is_complex = False
    is_signed = property(lambda self: self.code != BOOL)
    itemsize = property(lambda self: (8, 4, 8, 4, 1)[self.code])

    def __repr__(self):
        return f"torch.{NAMES[self.code]}"

    def __reduce__(self):
        return f"torch.{NAMES[self.code]}"


DTYPES = tuple(dtype(code) for code in range(5))
_default = [FLOAT32]


def default_code():
    return _default[0]


def set_default_dtype(d):
    """The type of floats that are made without one being named."""
    code = code_of(d)
    if code > FLOAT32:
        raise TypeError("only floating-point types are supported as the default type")
    _default[0] = code


def get_default_dtype():
    """The type of floats that are made without one being named."""
    return DTYPES[_default[0]]


def code_of(wanted, otherwise=None):
    """The code of a type as it may be written: torch.float32, float, int or bool."""
    if wanted is None:
        return otherwise
    if isinstance(wanted, dtype):
        return wanted.code
    # Python's own stand for types in new functions of torch, and nobody means anything else by them.
    if wanted is float:
        return FLOAT64
    if wanted is int:
        return INT64
    if wanted is bool:
        return BOOL
    raise TypeError(f"dtype must be torch.dtype, not {type(wanted).__name__}: write torch.float32, torch.long or torch.bool")


class Size(tuple):
    """The lengths of a tensor's axes."""

    __module__ = "torch"

    def numel(self):
        count = 1
        for length in self:
            count *= length
        return count

    def __repr__(self):
        return f"torch.Size({list(self)})"

    def __getitem__(self, key):
        found = tuple.__getitem__(self, key)
        return Size(found) if isinstance(key, slice) else found

    def __add__(self, other):
        return Size(tuple(self) + tuple(other))


class device:
    """Where a tensor lies: on the processor."""

    __module__ = "torch"
    type = "cpu"
    index = None

    def __init__(self, of="cpu"):
        checked_device(of)

    def __repr__(self):
        return "device(type='cpu')"

    def __str__(self):
        return "cpu"

    def __eq__(self, other):
        return isinstance(other, device) or other == "cpu"

    def __hash__(self):
        return hash("cpu")


def checked_device(of):
    if of is None or isinstance(of, device) or str(of).startswith("cpu"):
        return
    raise NotHere(f"the device {of!r} is not here: everything is on the processor, leave it out")


def checked(requires_grad=False, device=None):
    """What every function that makes a tensor takes."""
    checked_device(device)
    if requires_grad:
        raise NotHere(NO_TAPE)


NO_TAPE = "there is no autograd here: the gradient is what is asked for, so write the derivative out"


def not_here(what, use=None):
    """The error for something of PyTorch's that is not here."""
    return NotHere(f"{what} is real PyTorch, but not here" + (f": use {use}" if use else ""))


def kind_of(value):
    """0 for a truth value that is no tensor, 1 for an integer, 2 for a float; None for anything else."""
    kind = type(value)
    if kind is float:
        return 2
    if kind is int:
        return 1
    if kind is bool:
        return 0
    if isinstance(value, generic):
        return 2 if value._code <= FLOAT32 else 0 if value._code == BOOL else 1
    return 2 if isinstance(value, float) else 1 if isinstance(value, int) else None


def plain(value):
    """A number of Python's own."""
    return value.item() if isinstance(value, generic) else value


def with_scalar(code, kind):
    """The type in which a tensor meets a number that is none."""
    if kind == 2:
        return code if code <= FLOAT32 else _default[0]
    if kind == 1:
        return INT64 if code == BOOL else code
    return code


def category(code):
    return 0 if code == BOOL else 1 if code in (INT64, INT32) else 2


def said(shape):
    """A shape as torch's errors have it."""
    return "[" + ", ".join(map(str, shape)) + "]"

