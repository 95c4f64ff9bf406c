"""Types of numbers: five of NumPy's; the others are refused in words."""

from ._bridge import NotHere

FLOAT64, FLOAT32, INT64, INT32, BOOL = range(5)
NAMES = ("float64", "float32", "int64", "int32", "bool")
_SIZES = (8, 4, 8, 4, 1)
_KINDS = ("f", "f", "i", "i", "b")
_CHARS = ("d", "f", "l", "i", "?")
_ALIASES = {
    "float": 0, "float64": 0, "double": 0, "f8": 0, "d": 0, "<f8": 0,
    "float32": 1, "single": 1, "f4": 1, "f": 1, "<f4": 1,
    "int": 2, "int64": 2, "long": 2, "i8": 2, "l": 2, "intp": 2, "<i8": 2,
    "int32": 3, "i4": 3, "i": 3, "<i4": 3,
    "bool": 4, "bool_": 4, "?": 4,
}  # fmt: skip
_ELSEWHERE = {
    "float16", "float128", "longdouble", "half", "int8", "int16", "uint8", "uint16", "uint32", "uint64", "uint",
    "complex", "complex64", "complex128", "object", "str", "bytes", "datetime64", "timedelta64", "byte", "short",
    "ubyte", "ushort", "uintc", "uintp", "ulong", "O", "U", "S", "V", "e", "b", "B", "h", "H", "I", "L", "q", "Q",
}  # fmt: skip


class dtype:
    """What kind of numbers an array holds."""

    __slots__ = ("code",)

    def __init__(self, of):
        self.code = code_of(of)

    name = property(lambda self: NAMES[self.code])
    itemsize = property(lambda self: _SIZES[self.code])
    kind = property(lambda self: _KINDS[self.code])
    char = property(lambda self: _CHARS[self.code])
    type = property(lambda self: SCALARS[self.code])

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self.code == other.code
        try:
            return code_of(other) == self.code
        except (TypeError, NotImplementedError):
            return False

    def __hash__(self):
        return hash(self.name)


SCALARS = []


def code_of(of, default=FLOAT64):
    """The code of a type in any of the ways in which NumPy lets one write it."""
    if of is None or of is float:
        return default if of is None else FLOAT64
    if of is int:
        return INT64
    if of is bool:
        return BOOL
    if isinstance(of, dtype):
        return of.code
    if isinstance(of, type):
        code = getattr(of, "_code", None)
        if code is not None:
            return code
        if of in (complex, str, bytes, object):
            raise NotHere(elsewhere(of.__name__))
        raise TypeError(f"Cannot interpret '{of!r}' as a data type")
    if isinstance(of, str):
        code = _ALIASES.get(of)
        if code is not None:
            return code
        if of in _ELSEWHERE:
            raise NotHere(elsewhere(of))
        raise TypeError(f"data type {of!r} not understood")
    raise TypeError(f"Cannot interpret '{of!r}' as a data type")


def elsewhere(name):
    return f"the type {name} is not here: there are float64, float32, int64, int32 and bool"



def promote(one, other):
    """The type in which two arrays meet."""
    if one == other:
        return one
    if one == BOOL:
        return other
    if other == BOOL:
        return one
    return INT64 if one in (INT64, INT32) and other in (INT64, INT32) else FLOAT64


def promote_weak(code, weak):
    """The type in which an array meets a scalar of Python's own: 0 for a bool, 1 for an int, 2 for a float."""
    if weak == 0:
        return code
    if weak == 1:
        return INT64 if code == BOOL else code
    return code if code <= FLOAT32 else FLOAT64
