"""Words for what NumPy has and this is not: that it is real, that it is not here, and what to use."""

from ._bridge import NotHere
from ._names import ATTRIBUTES, INSTEAD, KEYWORDS, LINALG, NAMES, RANDOM

_SETS = {"numpy": NAMES, "numpy.linalg": LINALG, "numpy.random": RANDOM}


def not_here(what, use=None):
    """The error for something real that is not here."""
    return NotHere(_real(what, use))


def _real(what, use):
    return f"{what} is real NumPy, but not here" + (f": use {use}" if use else "")


def missing_member(module, name):
    """Why a module has no member of this name."""
    short = {"numpy": "np", "numpy.linalg": "np.linalg", "numpy.random": "np.random"}[module]
    if name in _SETS[module]:
        return _real(f"{short}.{name}", INSTEAD.get(f"{short}.{name}"))
    # What was probably meant, Python adds itself where it shows an error.
    return f"module '{module}' has no attribute '{name}'"


def missing_attribute(name):
    """Why an array has no attribute of this name."""
    if name in ATTRIBUTES:
        return _real(f"the attribute .{name} of arrays", INSTEAD.get(f".{name}"))
    return f"'numpy.ndarray' object has no attribute '{name}'{INSTEAD.get(f'.{name}', '')}"


def unknown_keyword(function, keyword):
    """What is said beside Python's own words of a keyword that a function does not take."""
    return keyword in KEYWORDS.get(function, ())
