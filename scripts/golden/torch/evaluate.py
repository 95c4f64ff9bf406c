"""Runs pieces of code with a torch, whichever it is, and writes down what they give: used by the real one and by ours."""

import re
import warnings

GIVEN = """
F = torch.nn.functional
a = torch.tensor([[1.5, -2.0, 0.25, 4.0], [0.5, 3.0, -1.25, 2.0], [-0.75, 1.0, 2.5, -3.5]])
b = torch.tensor([0.5, -1.5, 2.0, 3.0])
c = torch.tensor([[2.0], [-1.0], [0.5]])
d = (torch.arange(24) / 8.0 - 1).reshape(2, 3, 4)
f = torch.tensor([[0.5, 1.5, -1.0]], dtype=torch.float32)
i = torch.tensor([[3, -1, 4, 1], [5, 9, -2, 6], [5, 3, 5, 8]])
j = torch.tensor([2, 0, 1])
k = torch.tensor([0, 3, 1, 2])
m = a > 0
n = torch.tensor([True, False, True, True])
q = torch.tensor([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 4.0]])
s = torch.tensor(1.75)
t = torch.tensor(3)
w = torch.tensor([float("nan"), 1.0, -float("inf"), 2.0])
z = torch.zeros(0, 3)
"""


def number(value):
    if isinstance(value, float):
        if value != value:
            return "nan"
        if value in (float("inf"), -float("inf")):
            return str(value)
    return value


def told(torch, value):
    """A value as JSON: what it is, its type and shape, and its numbers."""
    if isinstance(value, torch.Tensor):
        return {"tensor": list(value.shape), "dtype": str(value.dtype), "data": [number(x) for x in value.reshape(-1).tolist()]}
    if isinstance(value, torch.Size):
        return {"size": list(value)}
    if isinstance(value, (tuple, list)):
        names = [name for name in ("values", "indices") if hasattr(value, name)]
        return {"items": [told(torch, one) for one in value], "type": "named" if len(names) == 2 else type(value).__name__}
    if value is None or isinstance(value, (bool, int, float, str)):
        return {"plain": type(value).__name__, "data": [number(value)]}
    return {"other": str(value)}


def evaluate(torch, code):
    """What the last line gives after the others have run, or the error; floats are doubles where nothing else is said."""
    torch.set_default_dtype(torch.float64)
    names = {"torch": torch}
    exec(GIVEN, names)
    *before, last = code.split("\n")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec("\n".join(before), names)
            return told(torch, eval(last, names))
    except Exception as error:
        # Where it was raised inside, and the list of overloads, are torch's own business.
        message = re.split(r"\nException raised from|\n", str(error))[0]
        return {"error": type(error).__name__, "message": message}
    finally:
        torch.set_default_dtype(torch.float32)
