"""What raises where numbers are not what they should be."""

import numpy


def _fail(what, actual, desired, err_msg):
    said = f"\n{err_msg}" if err_msg else ""
    raise AssertionError(f"\n{what}{said}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    """Raises where numbers differ by more than atol + rtol·|desired|."""
    one, other = numpy.asarray(actual), numpy.asarray(desired)
    near = numpy.isclose(one, other, rtol=rtol, atol=atol, equal_nan=equal_nan)
    if not numpy.all(near):
        wrong = numpy.size(near) - int(numpy.count_nonzero(near))
        _fail(f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}: {wrong} of {numpy.size(near)} elements", actual, desired, err_msg)


def assert_array_equal(actual, desired, err_msg="", verbose=True):
    """Raises where arrays are not equal."""
    if not numpy.array_equal(actual, desired, equal_nan=numpy.asarray(actual).dtype.kind == "f"):
        _fail("Arrays are not equal", actual, desired, err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Raises where numbers differ in these digits."""
    if not numpy.all(numpy.abs(numpy.asarray(desired) - numpy.asarray(actual)) < 1.5 * 10.0 ** -decimal):
        _fail(f"Arrays are not almost equal to {decimal} decimals", actual, desired, err_msg)


assert_array_almost_equal = assert_almost_equal


def assert_equal(actual, desired, err_msg="", verbose=True):
    """Raises where two are not equal."""
    if isinstance(actual, (numpy.ndarray, numpy.generic)) or isinstance(desired, (numpy.ndarray, numpy.generic)):
        assert_array_equal(actual, desired, err_msg)
    elif actual != desired:
        _fail("Items are not equal", actual, desired, err_msg)


def assert_array_less(x, y, err_msg="", verbose=True):
    """Raises where x is not less than y."""
    if not numpy.all(numpy.less(x, y)):
        _fail("Arrays are not less-ordered", x, y, err_msg)


def assert_raises(exception, callable=None, *args, **keywords):
    """Raises where a call does not raise; without a call, a context."""
    if callable is None:
        return _Raises(exception)
    with _Raises(exception):
        callable(*args, **keywords)
    return None


class _Raises:
    def __init__(self, exception):
        self._exception = exception

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            raise AssertionError(f"{self._exception.__name__} not raised")
        return issubclass(kind, self._exception)
