"""Runs solution.py and pytorch.py of exercises on the inputs that scripts/golden.ts has drawn, and the rows of the bridge.

Reads one object from the standard input, writes one to the standard output. Everything is float64. Gradients come from
PyTorch's autograd, never from a formula of ours; what a function gives with NumPy and with PyTorch has to agree.
"""

import importlib.util
import json
import re
import sys
from pathlib import Path

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
RELATIVE = 1e-9
DIGITS = 12


class Disagreement(Exception):
    pass


def snake(name):
    name = re.sub(r"([a-z\d])([A-Z])", r"\1_\2", name)
    return re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name).lower()


def camel(name):
    return re.sub(r"_([a-z\d])", lambda found: found.group(1).upper(), name)


def load(path):
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Side:
    """One of the two libraries: how values become its own."""

    def __init__(self, name, module, prelude):
        self.name, self.module, self.prelude = name, module, prelude

    def call(self, function, args):
        return getattr(self.module, snake(function))(*args)

    def array(self, value):
        data = np.array(value["data"], dtype=np.float64).reshape(value["shape"])
        whole = value.get("dtype") in ("int32", "bool")
        if self.name == "numpy":
            return data.astype(np.int64) if whole else data
        return torch.tensor(data.astype(np.int64)) if whole else torch.tensor(data)

    def of(self, value, inputs):
        if isinstance(value, list):
            return [self.of(item, inputs) for item in value]
        if not isinstance(value, dict):
            return value
        if "shape" in value and "data" in value:
            return self.array(value)
        if "make" in value:
            args = [self.of(inputs.get(arg, arg) if isinstance(arg, str) else arg, inputs) for arg in value["args"]]
            return getattr(self.prelude, snake(value["make"]))(*args)
        return {snake(name): self.of(item, inputs) for name, item in value.items()}


def number(value):
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    value = float(value)
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def plain(value):
    """Nested lists, numbers, words and records, of whatever library."""
    if isinstance(value, torch.Tensor):
        return plain(value.detach().tolist())
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, dict):
        return {camel(str(name)): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, str) else number(value)


def tensor(value):
    array = value.detach().numpy() if isinstance(value, torch.Tensor) else np.asarray(value)
    return {"shape": list(array.shape), "data": [number(item) for item in array.flatten().tolist()]}


def export(value, returns):
    """What a function gave, in the form that `returns` of exercise.yaml says."""
    if isinstance(returns, dict):
        return {name: export(value[snake(name)], kind) for name, kind in returns.items()}
    if returns == "unordered":
        return sorted(plain(value), key=lambda item: json.dumps(rounded(item), sort_keys=True))
    return tensor(value) if returns in ("tensor", "int-tensor") else plain(value)


def shortened(value):
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, list):
        return [shortened(item) for item in value]
    return {name: shortened(item) for name, item in value.items()} if isinstance(value, dict) else value


def numbers_in(value):
    if isinstance(value, dict):
        return [one for item in value.values() for one in numbers_in(item)]
    if isinstance(value, list):
        return [one for item in value for one in numbers_in(item)]
    return [float(value)] if isinstance(value, (int, float)) or value in ("NaN", "Infinity", "-Infinity") else []


def outline(value):
    """Everything but the numbers."""
    if isinstance(value, dict):
        return {name: outline(item) for name, item in value.items()}
    if isinstance(value, list):
        return [outline(item) for item in value]
    return "number" if isinstance(value, (int, float)) or value in ("NaN", "Infinity", "-Infinity") else value


def agree(one, other, where, scale=None):
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys() and "data" not in one:
        for name in one:
            agree(one[name], other[name], f"{where}, {name}")
        return
    if outline(one) != outline(other):
        raise Disagreement(f"{where}: {json.dumps(one)[:300]} and {json.dumps(other)[:300]}")
    a, b = np.array(numbers_in(one)), np.array(numbers_in(other))
    finite = np.isfinite(a)
    if not np.array_equal(a[~finite], b[~finite], equal_nan=True):
        raise Disagreement(f"{where}: not finite in different places")
    if finite.any():
        scale = max(float(np.abs(a[finite]).max()), 1e-300)
        worst = float(np.abs(a[finite] - b[finite]).max()) / scale
        if worst > RELATIVE:
            raise Disagreement(f"{where}: {worst:.2g} of the largest number apart")


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return {name: rounded(item) for name, item in value.items()} if isinstance(value, dict) else value


def fields(value, path):
    for name in path.split("."):
        value = value[snake(name)]
    return value


def autograd(torch_side, gradient, inputs, where):
    """The derivatives of <upstream, forward(...)[output]>, by output of the gradient function."""
    given = {name: torch_side.of(value, inputs) for name, value in inputs.items()}
    leaves = {name: given[name].clone().requires_grad_() for name in gradient["of"].values()}
    given.update(leaves)
    y = torch_side.call(gradient["forward"], [given[name] for name in gradient["args"]])
    if gradient.get("output"):
        y = fields(y, gradient["output"])
    upstream = given[gradient["upstream"]]
    found = torch.autograd.grad((y * upstream).sum(), list(leaves.values()), allow_unused=True)
    by_input = dict(zip(leaves, found))
    if any(value is None for value in found):
        raise Disagreement(f"{where}: the forward of pytorch.py does not depend on all of {', '.join(leaves)}")
    if list(gradient["of"]) == ["value"]:
        return tensor(by_input[gradient["of"]["value"]])
    return {name: tensor(by_input[of]) for name, of in gradient["of"].items()}


def composite(torch_side, call, inputs, where):
    """The derivatives of <upstream, function(...)[output]> with respect to inputs, or fields of them, by autograd."""
    asked = call["autodiff"]
    given = {name: torch_side.of(inputs[name], inputs) for name in call["args"]}
    leaves = {}
    for path in asked["of"]:
        name, *inner = path.split(".")
        leaf = fields(given[name], ".".join(inner)).clone().requires_grad_() if inner else given[name].clone().requires_grad_()
        leaves[path] = leaf
        if inner:
            holder = given[name]
            for step in inner[:-1]:
                holder = holder[snake(step)]
            holder[snake(inner[-1])] = leaf
        else:
            given[name] = leaf
    y = torch_side.call(call["function"], [given[name] for name in call["args"]])
    if asked.get("output"):
        y = fields(y, asked["output"])
    random = np.random.default_rng(20260101)
    upstream = np.round(random.normal(size=tuple(y.shape)), 2)
    found = torch.autograd.grad((y * torch.tensor(upstream)).sum(), list(leaves.values()), allow_unused=True)
    if any(value is None for value in found):
        raise Disagreement(f"{where}: the result does not depend on all of {', '.join(leaves)}")
    return {"output": asked.get("output"), "upstream": tensor(upstream), "gradients": {path: tensor(value) for path, value in zip(leaves, found)}}


def outcome(side, call, inputs, where):
    args = [side.of(inputs[name], inputs) for name in call["args"]]
    if call.get("throws"):
        try:
            side.call(call["function"], args)
        except Exception:
            return {"throws": True}
        raise Disagreement(f"{where}: {side.name} does not refuse it")
    return export(side.call(call["function"], args), call["returns"])


def run_call(sides, call, inputs, where):
    numpy, pytorch = (outcome(side, call, inputs, where) for side in sides)
    agree(numpy, pytorch, f"{where}: NumPy and PyTorch")
    if call.get("gradient"):
        exact = autograd(sides[1], call["gradient"], inputs, where)
        shown = {name: pytorch[name] for name in exact} if "shape" not in exact else pytorch
        agree(exact, shown, f"{where}: autograd and the function")
        pytorch = exact if "shape" in exact else {**pytorch, **exact}
    call.update({"numpy": shortened(numpy), "pytorch": shortened(pytorch)})
    if call.get("autodiff"):
        call["autograd"] = shortened(composite(sides[1], call, inputs, where))
    if "unordered" in json.dumps(call["returns"]):
        call["unordered"] = True
    for name in ("returns", "gradient", "autodiff", "throws"):
        call.pop(name, None)
    return call


def slice_of(value, at):
    if isinstance(value, list):
        return value[at]
    shape = value["shape"][1:]
    size = int(np.prod(shape)) if shape else 1
    return {**value, "shape": shape, "data": value["data"][at * size : (at + 1) * size]}


def steps_of(sides, regime):
    """One regime for each step: what is carried comes from the step before, what is drawn for each step is its slice."""
    steps, call = regime["steps"], regime["calls"][0]
    inputs = dict(regime["inputs"])
    for at in range(steps["count"]):
        now = {**inputs, **{name: slice_of(regime["inputs"][name], at) for name in steps["each"]}}
        yield {"id": f"{regime['id']}, step {at + 1}", "inputs": now, "calls": [dict(call)]}
        given = outcome(sides[0], call, now, regime["id"])
        for path, param in steps["carry"].items():
            value = given
            for name in path.split(".") if path != "value" else []:
                value = value[name]
            inputs[param] = value


def run_exercise(exercise):
    folder = Path(exercise["folder"])
    prelude = load(folder / "prelude.py") if (folder / "prelude.py").exists() else None
    sides = [
        Side("numpy", load(folder / "solution.py"), prelude),
        Side("pytorch", load(folder / "pytorch.py"), prelude),
    ]
    done = []
    for regime in exercise["regimes"]:
        for one in list(steps_of(sides, regime)) if regime.get("steps") else [regime]:
            where = f"{exercise['id']}, {one['id']}"
            calls = [run_call(sides, call, one["inputs"], f"{where}, {call['function']}") for call in one["calls"]]
            done.append({"regime": one["id"], "inputs": one["inputs"], "calls": calls})
    return {"id": exercise["id"], "cases": done}


def value_of(code, names):
    *lines, last = code.strip().split("\n")
    scope = dict(names)
    exec("\n".join(lines), scope)
    return eval(last, scope)


def run_row(row):
    """Both columns of a row of the bridge on what is given there."""
    gives = {}
    for side, code in (("numpy", row["numpy"]), ("pytorch", row["pytorch"])):
        names = {"np": np} if side == "numpy" else {"torch": torch}
        own = Side(side, None, None)
        names.update({name: own.of(value, {}) for name, value in row["given"].items()})
        gives[side] = shortened(plain(value_of(code, names)))
        agree(row["gives"], gives[side], f"bridge, {row['id']}: “gives” and {side}")
    return {"id": row["id"], **gives}


def main():
    asked = json.load(sys.stdin)
    try:
        answer = {
            "origin": f"NumPy {np.__version__}, PyTorch {torch.__version__.split('+')[0]}, float64",
            "exercises": [run_exercise(one) for one in asked["exercises"]],
            "bridge": [run_row(row) for row in asked["bridge"]],
        }
    except Disagreement as found:
        sys.exit(f"They do not agree. {found}")
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
