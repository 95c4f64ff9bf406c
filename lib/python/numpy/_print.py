"""Arrays as NumPy prints them."""

from ._dtypes import BOOL, FLOAT32, INT64, NAMES

_PRECISION = 8
_THRESHOLD = 1000
_EDGE = 3
_WIDTH = 75
_options = {"precision": _PRECISION, "suppress": False, "threshold": _THRESHOLD, "width": _WIDTH, "edge": _EDGE}


def set_printoptions(precision=None, threshold=None, suppress=None, linewidth=None, edgeitems=None):
    """How arrays are printed: digits, from how many numbers on they are cut, and whether without exponents."""
    for name, value in (("precision", precision), ("suppress", suppress), ("threshold", threshold), ("width", linewidth), ("edge", edgeitems)):
        if value is not None:
            _options[name] = value


def array_str(array):
    if array.shape == ():
        return str(array._scalar())
    return _text(array, " ", "")


def array_repr(array):
    code = array._code
    known = code in (0, INT64, BOOL)
    after = ")" if known and array.size else f", dtype={NAMES[code]})"
    if array.shape == ():
        return f"array({array.tolist()!r}" + (")" if known else f", dtype={NAMES[code]})")
    if array.size == 0:
        if array.shape == (0,) and code == 0:
            return "array([], dtype=float64)"
        shape = "" if array.shape == (0,) else f", shape={array.shape}"
        return f"array([]{shape}, dtype={NAMES[code]})"
    return "array(" + _text(array, ", ", "      ") + after


def array2string(a, precision=None, separator=" "):
    kept = _options["precision"]
    if precision is not None:
        _options["precision"] = precision
    try:
        return _text(a, separator, "")
    finally:
        _options["precision"] = kept


def _text(array, separator, indent):
    if array.size == 0:
        return "[]"
    short = array.size > _options["threshold"]
    shown = _corners(array) if short else array
    words = iter(_words(shown._numbers(), array._code))
    lines = _nest(array.shape, words, separator, short, " " + indent)
    return lines


def _corners(array):
    from ._shape import concatenate

    for axis, length in enumerate(array.shape):
        if length > 2 * _options["edge"]:
            lead = (slice(None),) * axis
            array = concatenate([array[lead + (slice(None, _options["edge"]),)], array[lead + (slice(-_options["edge"], None),)]], axis)
    return array


def _nest(shape, words, separator, short, indent):
    length, *rest = shape
    cut = short and length > 2 * _options["edge"]
    count = 2 * _options["edge"] if cut else length
    if not rest:
        items = [next(words) for _ in range(count)]
        if cut:
            items.insert(_options["edge"], "...")
        return "[" + _wrapped(items, separator, indent) + "]"
    parts = [_nest(rest, words, separator, short, indent + " ") for _ in range(count)]
    if cut:
        parts.insert(_options["edge"], "...")
    return "[" + (separator.rstrip() + "\n" * len(rest) + indent).join(parts) + "]"


def _wrapped(items, separator, indent):
    lines, line = [], ""
    for at, item in enumerate(items):
        if line and len(indent) + len(line) + len(item) > _options["width"] - 1:
            lines.append(line.rstrip())
            line = ""
        line += item + (separator if at < len(items) - 1 else "")
    lines.append(line)
    return ("\n" + indent).join(lines)


def _words(numbers, code):
    if code == BOOL:
        words = ["True" if number else "False" for number in numbers]
    elif code > FLOAT32:
        words = [str(number) for number in numbers]
    else:
        words = _floats(numbers)
    width = max(map(len, words))
    return [word.rjust(width) for word in words]


def _floats(numbers):
    precision, suppress = _options["precision"], _options["suppress"]
    finite = [abs(number) for number in numbers if number == number and abs(number) != float("inf") and number != 0]
    if finite and not suppress:
        low, high = min(finite), max(finite)
        if high >= 1e8 or low < 1e-4 or high / low > 1000:
            return _scientific(numbers, precision)
    shown = [_fixed(number, precision) for number in numbers]
    after = max((len(word.partition(".")[2]) for word in shown if "." in word), default=0)
    return [word + " " * (after - len(word.partition(".")[2])) if "." in word else word for word in shown]


def _fixed(number, precision):
    if number != number:
        return "nan"
    if abs(number) == float("inf"):
        return "inf" if number > 0 else "-inf"
    word = repr(float(number))
    if "e" in word or len(word.partition(".")[2]) > precision:
        word = f"{number:.{precision}f}"
    whole, _, rest = word.partition(".")
    return f"{whole}.{rest.rstrip('0')}"


def _scientific(numbers, precision):
    split = []
    for number in numbers:
        if number != number or abs(number) == float("inf"):
            split.append((_fixed(number, precision), None))
            continue
        word = repr(float(number))
        digits = len(word.partition("e")[0].replace("-", "").replace(".", "").strip("0")) or 1
        head, _, tail = f"{number:.{min(precision, max(digits - 1, 0))}e}".partition("e")
        split.append((head.rstrip("0") if "." in head else head + ".", tail))
    after = max((len(head.partition(".")[2]) for head, tail in split if tail is not None), default=0)
    return [
        head if tail is None else head + "0" * (after - len(head.partition(".")[2])) + "e" + tail for head, tail in split
    ]
