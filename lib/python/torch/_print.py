"""Tensors as torch prints them."""

import math

from numpy._dtypes import BOOL, FLOAT32, INT64

from ._base import NAMES, default_code

_options = {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80, "sci_mode": None}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """How tensors are printed."""
    for name, value in (("precision", precision), ("threshold", threshold), ("edgeitems", edgeitems), ("linewidth", linewidth), ("sci_mode", sci_mode)):
        if value is not None:
            _options[name] = value


def text(tensor):
    array = tensor._a
    code = array._code
    after = []
    if array.size == 0 and array.shape != (0,):
        after.append(f"size={tuple(array.shape)}")
    if not (code == INT64 or code == BOOL or code == default_code()) or (array.size == 0 and code != default_code()):
        after.append(f"dtype=torch.{NAMES[code]}")
    if array.size == 0:
        body = "[]"
    else:
        short = array.size > _options["threshold"]
        word = _words(_shown(array) if short else array)
        body = _nest(array, word, 7, short)
    line = body.rpartition("\n")[2]
    lead = 7 if "\n" not in body else 0
    written = "tensor(" + body
    width = len(line) + lead
    for part in after:
        if width + len(part) + 3 > _options["linewidth"]:
            written += ",\n       " + part
            width = 7 + len(part)
        else:
            written += ", " + part
            width += len(part) + 2
    return written + ")"


def _shown(array):
    from numpy import concatenate

    edge = _options["edgeitems"]
    for axis, length in enumerate(array.shape):
        if length > 2 * edge:
            lead = (slice(None),) * axis
            array = concatenate([array[lead + (slice(None, edge),)], array[lead + (slice(-edge, None),)]], axis)
    return array


def _words(array):
    """How each number is written, all as wide as the widest."""
    numbers = array.reshape(-1)._numbers()
    code = array._code
    alone = array.shape == ()
    if code > FLOAT32:
        write = str
        width = 0 if alone else max(len(str(number)) for number in numbers)
        return lambda number: str(number).rjust(width)
    finite = [abs(number) for number in numbers if math.isfinite(number) and number != 0]
    digits = _options["precision"]
    write = None
    if not finite:
        write = lambda number: f"{number:.0f}." if math.isfinite(number) else str(number)  # noqa: E731
    else:
        high, low = max(finite), min(finite)
        whole = all(number == math.ceil(number) for number in numbers if math.isfinite(number))
        scientific = high > 1e8 if whole else high / low > 1000.0 or high > 1e8 or low < 1e-4
        if whole:
            scientific = high / low > 1000.0 and high > 1e8 or high > 1e8
        if _options["sci_mode"] is not None:
            scientific = _options["sci_mode"]
        if scientific:
            write = lambda number: f"{number:.{digits}e}"  # noqa: E731
        elif whole:
            write = lambda number: f"{number:.0f}." if math.isfinite(number) else str(number)  # noqa: E731
        else:
            write = lambda number: f"{number:.{digits}f}"  # noqa: E731
    # What is 0 or not finite has no say in it.
    width = 0 if alone else max((len(write(number)) for number in numbers if math.isfinite(number) and number), default=0)
    return lambda number: write(number).rjust(width)


def _nest(array, word, indent, short):
    edge = _options["edgeitems"]
    if array.shape == ():
        return word(array._numbers()[0])
    length = array.shape[0]
    cut = short and length > 2 * edge
    places = [*range(edge), None, *range(length - edge, length)] if cut else list(range(length))
    if len(array.shape) == 1:
        numbers = array._numbers()
        words = ["..." if place is None else word(numbers[place]) for place in places]
        if cut:
            words[edge] = " ..."
        sample = len(word(numbers[0])) + 2 if numbers else 1
        each = max(1, (_options["linewidth"] - indent) // max(1, sample))
        lines = [words[at : at + each] for at in range(0, len(words), each)]
        return "[" + (",\n" + " " * (indent + 1)).join(", ".join(line) for line in lines) + "]"
    parts = ["..." if place is None else _nest(array[place], word, indent + 1, short) for place in places]
    return "[" + ("," + "\n" * (len(array.shape) - 1) + " " * (indent + 1)).join(parts) + "]"
