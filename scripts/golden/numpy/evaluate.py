"""Runs pieces of code with a NumPy, whichever it is, and writes down what they give: used by the real one and by ours."""

import warnings

GIVEN = """
a = np.array([[1.5, -2.0, 0.25, 4.0], [0.5, 3.0, -1.25, 2.0], [-0.75, 1.0, 2.5, -3.5]])
b = np.array([0.5, -1.5, 2.0, 3.0])
c = np.array([[2.0], [-1.0], [0.5]])
d = np.arange(24.0).reshape(2, 3, 4) / 8 - 1
i = np.array([[3, -1, 4, 1], [5, 9, -2, 6], [5, 3, 5, 8]])
j = np.array([2, 0, 1])
k = np.array([0, 3, 1, 2])
m = a > 0
n = np.array([True, False, True, True])
q = np.array([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 4.0]])
s = np.float64(1.75)
t = np.int64(3)
u = np.array(2.5)
w = np.array([np.nan, 1.0, -np.inf, 2.0])
z = np.zeros((0, 3))
"""


def number(value):
    if isinstance(value, float):
        if value != value:
            return "nan"
        if value in (float("inf"), -float("inf")):
            return str(value)
    return value


def told(np, value):
    """A value as JSON: what it is, its type and shape, and its numbers."""
    if isinstance(value, np.ndarray):
        return {"array": list(value.shape), "dtype": str(value.dtype), "data": [number(x) for x in value.reshape(-1).tolist()]}
    if isinstance(value, np.generic):
        return {"scalar": str(value.dtype), "data": [number(value.item())]}
    if isinstance(value, (tuple, list)):
        return {"items": [told(np, one) for one in value], "type": type(value).__name__}
    if isinstance(value, np.dtype):
        return {"dtype": str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return {"plain": type(value).__name__, "data": [number(value)]}
    return {"other": type(value).__name__}


def evaluate(np, code):
    """What the last line gives after the others have run, or the error."""
    names = {"np": np}
    exec(GIVEN, names)
    *before, last = code.split("\n")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec("\n".join(before), names)
            return told(np, eval(last, names))
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
