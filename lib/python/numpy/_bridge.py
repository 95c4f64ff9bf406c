"""The way to the other side, where the numbers of arrays lie: `K`, which is set when an interpreter is connected."""

K = None
_dead = []


def connect(bridge):
    global K
    K = bridge


class AxisError(ValueError, IndexError):
    """An axis that an array does not have."""

    __module__ = "numpy.exceptions"


class UFuncTypeError(TypeError):
    """A function that does not take numbers of these types."""

    __module__ = "numpy._core._exceptions"


class NotHere(NotImplementedError):
    """Something of NumPy's that is not here."""


NotHere.__name__ = NotHere.__qualname__ = "NotImplementedError"

_ERRORS = {
    "V": ValueError,
    "I": IndexError,
    "T": TypeError,
    "A": AxisError,
    "C": UFuncTypeError,
    "O": OverflowError,
    "M": MemoryError,
    "N": NotHere,
}


def fail():
    """Raises what the other side has refused."""
    letter, _, words = K.error().partition(":")
    raise _ERRORS.get(letter, RuntimeError)(words)


def done(answer):
    """An answer below 0 means that something was refused."""
    if answer < 0:
        fail()
    return answer


def sweep():
    """Tells of arrays that are gone, of many at a time."""
    if len(_dead) > 200:
        gone = _dead[:]
        _dead.clear()
        K.drop(*gone)
