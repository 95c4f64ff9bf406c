"""A learner's module: what it may import, how it is run, and how what it is given and returns crosses."""

import builtins
import json
import linecache
import traceback
from types import SimpleNamespace

import forbidden
import numpy
import torch
from forbidden import Forbidden
from numpy import _array, _bridge, _refuse, _scalars
from torch import _refuse as _refuse_torch
from torch import _tensor

FILE = "submission.py"
HOST = None
_modules = {}
_functions = {}
# Lanes whose module has imported torch: it is given tensors.
_wants_tensors = set()
_imported = set()

_OPEN = frozenset(
    """
    numpy torch math cmath random itertools functools collections typing dataclasses operator copy string re heapq bisect
    statistics fractions decimal enum abc types time warnings numbers json textwrap contextlib __future__
    """.split()
)
_KNOWN = {
    "torchvision": "torchvision is not here: write it with tensors of torch.",
    "tensorflow": "TensorFlow is not here: write it with NumPy or PyTorch.",
    "jax": "JAX is not here: write it with NumPy or PyTorch.",
    "einops": "einops is not here: use reshape, transpose and einsum.",
    "scipy": "SciPy is not here: write it with NumPy.",
    "sklearn": "scikit-learn is not here: write it with NumPy.",
    "pandas": "pandas is not here: use arrays of NumPy, lists and dicts.",
    "matplotlib": "Nothing can be drawn here: use print.",
    "autograd": "There is no automatic gradient here: write the derivative out.",
}


class ForbiddenImport(Forbidden, ImportError):
    """A module that is not here, for which code may have something else ready."""


def connect(bridge, host):
    """Gives the arrays their other side, and the results a way out."""
    global HOST
    names = json.loads(host.names())
    _bridge.connect(SimpleNamespace(**{name: getattr(bridge, name) for name in names}))
    HOST = SimpleNamespace(**{name: getattr(host, name) for name in json.loads(host.own())})


def _import(name, globals=None, locals=None, fromlist=(), level=0):
    root = name.partition(".")[0]
    if level == 0 and name == "builtins":
        # The learner's own, as everywhere in the module.
        return SimpleNamespace(**globals["__builtins__"])
    if level == 0 and root in _OPEN and not any(part.startswith("_") for part in name.split(".")[1:]):
        _imported.add(root)
        try:
            return builtins.__import__(name, globals, locals, fromlist, level)
        except ModuleNotFoundError:
            if root != "torch":
                raise
            raise ForbiddenImport(_refuse_torch.missing_module(name)) from None
    if level:
        raise ForbiddenImport("There is only this one file: nothing can be imported from beside it.")
    if root in _KNOWN:
        raise ForbiddenImport(_KNOWN[root])
    raise ForbiddenImport(
        f"{root} cannot be imported: an exercise runs without files and network. There are numpy, torch, math, random, "
        "itertools, functools, collections, dataclasses, typing and other parts of Python that only compute."
    )


def _closed(name, words):
    def refuse(*_args, **_keywords):
        raise Forbidden(f"{name} is not available: {words}")

    return refuse


def _builtins():
    """The learner's own copy: what is changed in it changes nothing of ours."""
    own = dict(vars(builtins))
    own["__import__"] = _import
    own["open"] = _closed("open()", "an exercise runs without files.")
    own["input"] = _closed("input()", "there is nobody to ask. Use what the function is given.")
    own["breakpoint"] = _closed("breakpoint()", "there is no debugger here. Use print.")
    own["exit"] = own["quit"] = _closed("exit()", "return from the function instead.")
    for name in ("help", "copyright", "credits", "license"):
        own.pop(name, None)
    return own


def load(lane, source, functions, answers="[]"):
    """Runs the module for one lane; 0 where it has all functions, 1 after telling why not. `answers`: names that are the answer."""
    linecache.cache[FILE] = (len(source), None, source.splitlines(True), FILE)
    try:
        specs = json.loads(functions)
        forbidden.forbid(json.loads(answers))
        code = compile(source, FILE, "exec", dont_inherit=True)
        module = {"__name__": "submission", "__file__": FILE, "__builtins__": _builtins()}
        _imported.clear()
        exec(code, module)
        (_wants_tensors.add if "torch" in _imported else _wants_tensors.discard)(lane)
        for spec in specs:
            if not callable(module.get(spec["python"])):
                return _tell("threw", _missing(spec, module), None)
            _functions[spec["name"]] = spec
        _modules[lane] = module
        return 0
    except BaseException as error:
        return _told(error, source)


def _missing(spec, module):
    name = spec["python"]
    head = f"def {name}({', '.join(spec['params'])}):"
    other = module.get(spec["name"])
    if callable(other) and spec["name"] != name:
        return f"There is no function {name}, only {spec['name']}: in Python it is written {head}"
    return f"There is no function {name}: begin it with {head}"


def call(lane, name, args):
    """Calls a function of the module; 0 where the result has been handed over, 1 after telling why not."""
    try:
        spec = _functions[name]
        function = _modules[lane][spec["python"]]
        sent = args.to_py()
        arrays = _arrays_wanted(function, len(sent)) if lane in _wants_tensors else [True] * len(sent)
        given = [_value(one, not is_array) for one, is_array in zip(sent, arrays)]
        kept = [_kept(one) for one in given]
        result = function(*given)
        for at, (one, before) in enumerate(zip(given, kept)):
            if before is not None and not _unchanged(one, before):
                HOST.changed(at)
        HOST.begin()
        _give(result, spec["returns"], name)
        return 0
    except BaseException as error:
        return _told(error, "")


def sweep():
    """Tells the other side of all arrays that are gone; nobody may be in the midst of a call but the other side itself."""
    gone = _bridge._dead[:]
    _bridge._dead.clear()
    if gone:
        _bridge.K.drop(*gone)


def line():
    """The line of the module that runs now, or 0."""
    import sys

    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            return frame.f_lineno
        frame = frame.f_back
    return 0


# What comes in.


def _arrays_wanted(function, count):
    """Which parameters say np.ndarray, and are arrays whatever the module has imported."""
    try:
        said = function.__annotations__
        names = function.__code__.co_varnames[: function.__code__.co_argcount]
    except Exception:
        return [False] * count
    wanted = [said.get(name) in (numpy.ndarray, "np.ndarray", "numpy.ndarray") for name in names]
    return wanted[:count] + [False] * (count - len(wanted))


def _value(sent, as_tensor):
    kind, what = sent
    if kind == "v":
        return what
    if kind == "a":
        array = _array.held(what)
        return _tensor_of(array) if as_tensor else array
    if kind == "l":
        return [_value(one, as_tensor) for one in what]
    if kind == "d":
        return {key: _value(one, as_tensor) for key, one in what}
    return _made(what, as_tensor)


def _tensor_of(array):
    """A tensor of the very same numbers. Floats are of torch's default type, by name."""
    if array._code == 0:
        array = _array.wrap(_bridge.K.named(array._handle, torch.get_default_dtype().code))
    return _tensor.of(array)


def _made(at, as_tensor):
    def function(*args):
        HOST.begin()
        for one in args:
            # A single number of NumPy's is an array without axes to who takes arrays.
            kind = "tensor" if isinstance(one, (_scalars.generic, torch.Tensor)) else "json" if isinstance(one, (list, tuple)) else "any"
            _give(one, kind, "the function")
        answer = HOST.made(at)
        if answer is None:
            raise RuntimeError(HOST.why())
        found = _value(answer.to_py(), as_tensor)
        # What is made of tensors is one.
        return torch.tensor(found) if type(found) is float and any(isinstance(one, torch.Tensor) for one in args) else found

    return function


def _kept(value):
    """What lists and dicts held before; arrays are looked at on the other side. None for what cannot change."""
    if isinstance(value, list):
        return ("l", value, [_kept(one) or ("v", one, None) for one in value])
    if isinstance(value, dict):
        return ("d", value, {key: _kept(one) or ("v", one, None) for key, one in value.items()})
    if isinstance(value, numpy.ndarray):
        return ("a", value, value._handle)
    if isinstance(value, torch.Tensor):
        return ("t", value, value._a._handle)
    return None


def _unchanged(value, before):
    kind, what, inner = before
    if kind == "v":
        return type(value) is type(what) and (value == what or value != value)
    if value is not what:
        return False
    if kind == "a":
        return value._handle == inner
    if kind == "t":
        return value._a._handle == inner
    if len(value) != len(inner):
        return False
    if kind == "l":
        return all(_unchanged(one, other) for one, other in zip(value, inner))
    return all(key in value and _unchanged(value[key], other) for key, other in inner.items())


# What goes out.


def _snake(name):
    from re import sub

    name = sub(r"([a-z\d])([A-Z])", r"\1_\2", name)
    return sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name).lower()


def _give(value, returns, name, depth=0):
    if isinstance(returns, dict):
        _give_record(value, returns, name, depth)
        return
    if isinstance(value, torch.Tensor):
        value = value._a
    if isinstance(value, numpy.ndarray):
        if returns in ("json", "unordered") or returns == "number" and value.shape == ():
            _give_plain(value.tolist(), depth)
        else:
            HOST.array(value._handle)
    elif isinstance(value, _scalars.generic) or _scalars.weak_of(value) is not None:
        if returns in ("tensor", "int-tensor"):
            HOST.array(numpy.asarray(value)._handle)
        else:
            _give_plain(value, depth)
    else:
        _give_plain(value, depth)


def _give_record(value, returns, name, depth):
    if isinstance(value, (tuple, list)):
        if len(value) != len(returns):
            wanted = ", ".join(map(_snake, returns))
            raise TypeError(f"{name} returns {len(value)} things, not the {len(returns)} that are asked for: {wanted}")
        found = dict(zip(returns, value))
    elif isinstance(value, dict):
        found = {}
        for field in returns:
            for key in (_snake(field), field):
                if key in value:
                    found[field] = value[key]
                    break
    else:
        _give_plain(value, depth)
        return
    HOST.record()
    for field, one in found.items():
        HOST.key(field)
        _give(one, returns[field], field, depth + 1)
    HOST.close()


def _give_plain(value, depth):
    if depth > 8:
        raise _Refused("the result is nested more than 8 deep")
    if isinstance(value, torch.Tensor):
        value = value._a
    if value is None:
        HOST.nothing()
    elif isinstance(value, (bool, numpy.bool_)):
        HOST.truth(bool(value))
    elif isinstance(value, (int, float)):
        HOST.number(_scalars._plain(value) if isinstance(value, _scalars.generic) else value)
    elif isinstance(value, str):
        HOST.text(value[:10000])
    elif isinstance(value, numpy.ndarray):
        if depth:
            _give_plain(value.tolist(), depth)
        else:
            HOST.array(value._handle)
    elif isinstance(value, (list, tuple, range)):
        HOST.list()
        for one in value:
            _give_plain(one, depth + 1)
        HOST.close()
    elif isinstance(value, dict):
        HOST.record()
        for key, one in value.items():
            HOST.key(str(key))
            _give_plain(one, depth + 1)
        HOST.close()
    else:
        kind = type(value).__name__
        if kind in ("coroutine", "generator", "async_generator"):
            use = "def instead of async def" if kind != "generator" else "return instead of yield"
            if kind == "coroutine":
                value.close()
            raise _Refused(f"a {kind} cannot be a result: write {use}")
        raise _Refused(f"a {kind} cannot be a result: return arrays, numbers, lists or dicts")


class _Refused(Exception):
    """A result that cannot cross."""


# What went wrong.


def _tell(reason, message, line):
    HOST.failed(reason, message, line)
    return 1


def _told(error, source):
    try:
        return _tell(*_said(error, source))
    except BaseException:
        return _tell("threw", "threw an error that cannot be read", None)


def _said(error, source):
    """The reason, the words and the line of what was raised."""
    if isinstance(error, SyntaxError) and error.filename == FILE:
        return "syntax", _syntax(error, source), error.lineno
    line = None
    for frame in traceback.walk_tb(error.__traceback__):
        if frame[0].f_code.co_filename == FILE:
            line = frame[1]
    if isinstance(error, Forbidden):
        return "forbidden", str(error), line
    if isinstance(error, _Refused):
        return "refused", str(error), None
    if isinstance(error, MemoryError):
        words = str(error) or "Python has no memory left. Is there a list that keeps growing?"
        return "budget", f"MemoryError: {words}", line
    if isinstance(error, SystemExit):
        return "threw", "SystemExit: the program was ended. Return from the function instead.", line
    if isinstance(error, RecursionError):
        words = "RecursionError: a function calls itself without end, or too deeply. When does it stop?"
        return "threw", words, line
    words = "".join(traceback.format_exception_only(error)).strip()
    if isinstance(error, AttributeError) and ("not here" in str(error) or str(error).count(": ") > 0):
        words = f"AttributeError: {error}"
    lines = words.splitlines()
    if isinstance(error, SyntaxError):
        words = f"{type(error).__name__}: {error.msg}"
    else:
        words = " ".join(lines) if lines else type(error).__name__
        words = words.removeprefix(type(error).__module__ + ".")
        words = words.replace(type(error).__qualname__, type(error).__name__, 1)
    return "threw", words + _keyword(error), line


def _keyword(error):
    """That a keyword is NumPy's, but not here."""
    if not isinstance(error, TypeError):
        return ""
    from re import search

    found = search(r"([\w.]+)\(\) got an unexpected keyword argument '(\w+)'", str(error))
    if found is None:
        return ""
    if _refuse.unknown_keyword(*found.groups()):
        return f" ({found[2]}= is real NumPy, but not here)"
    return f" ({found[2]}= is real PyTorch, but not here)" if _refuse_torch.unknown_keyword(found[2]) else ""


def _syntax(error, source):
    """Python's own words, and a sentence where beginners come from elsewhere."""
    words = f"{type(error).__name__}: {error.msg}"
    lines = source.splitlines()
    text = lines[error.lineno - 1].strip() if error.lineno and error.lineno <= len(lines) else ""
    if text.startswith(("%", "!")):
        return words + ". Lines that begin with % or ! are commands of notebooks, not Python: leave this one out."
    if isinstance(error, TabError):
        return words + ". Some lines begin with tabs and others with spaces: use spaces only, four for each level."
    if text.startswith((">>>", "In [")):
        return words + ". This is copied from a console: leave out what stands before the code."
    if "Missing parentheses in call to 'print'" in error.msg:
        return words + " That is Python 2: print is a function now."
    if text.startswith(("export function", "import * as", "const ", "let ", "function ")):
        return words + ". This is TypeScript, and the file is Python."
    return words
