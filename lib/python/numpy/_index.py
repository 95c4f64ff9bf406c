"""Indices as they cross: four numbers for each item."""

from . import _scalars
from ._dtypes import BOOL, FLOAT32

_INVALID = (
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
)


def flatten(key, array):
    """The items of an index, what has to live until it is used, and whether a single number would be a scalar."""
    flat, held, single = [], [], True
    for item in key if type(key) is tuple else (key,):
        kind = type(item)
        if kind is int:
            flat += (1, item, None, None)
        elif kind is slice:
            flat += (0, _bound(item.start), _bound(item.stop), _bound(item.step))
        elif item is None:
            flat += (2, None, None, None)
        elif item is Ellipsis:
            flat += (4, None, None, None)
            single = False
        elif isinstance(item, _scalars.integer):
            flat += (1, int(item), None, None)
        else:
            places = _places(item)
            if places.shape == () and places._code != BOOL and not hasattr(item, "_handle"):
                flat += (1, int(places), None, None)
                continue
            held.append(places)
            flat += (5 if places._code == BOOL else 3, places._handle, None, None)
    return flat, held, single


def _bound(value):
    if value is None or type(value) is int:
        return value
    index = getattr(value, "__index__", None)
    if index is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return index()


def _places(item):
    from ._array import asarray

    if isinstance(item, (str, float, complex, dict, set)):
        raise IndexError(_INVALID)
    if not hasattr(item, "_handle") and not isinstance(item, (list, tuple, range, bool, _scalars.generic)):
        raise IndexError(_INVALID)
    places = asarray(item)
    if places._code <= FLOAT32:
        if places.size == 0 and isinstance(item, (list, tuple)):
            return places.astype(int)
        if hasattr(item, "_handle"):
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        raise IndexError(_INVALID)
    return places
