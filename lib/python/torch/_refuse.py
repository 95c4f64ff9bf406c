"""Words for what PyTorch has and this has not: that it is real, that it is not here, and what to use."""

from ._names import ATTRIBUTES, FUNCTIONAL, INSTEAD, KEYWORDS, LINALG, NAMES, NN, TAPE

_SETS = {"torch": NAMES, "torch.nn": NN, "torch.nn.functional": FUNCTIONAL, "torch.linalg": LINALG}
_SHORT = {"torch.nn.functional": "F"}


def _real(what, use):
    return f"{what} is real PyTorch, but not here" + (f": use {use}" if use else "")


def missing_member(module, name):
    """Why a module has no member of this name."""
    written = f"{_SHORT.get(module, module)}.{name}"
    if module in ("torch", "torch.nn") and name in TAPE:
        return f"{module}.{name} is real PyTorch, but there is no autograd here: write the derivative out"
    if name in _SETS.get(module, ()):
        use = INSTEAD.get(written) or INSTEAD.get(f"torch.{name}")
        if use is None and module == "torch.nn":
            use = "tensor operations, and write the layer out"
        if use is None and module == "torch.nn.functional":
            use = "tensor operations, and write it out"
        return _real(written, use)
    return f"module '{module}' has no attribute '{name}'"


def missing_attribute(name):
    """Why a tensor has no attribute of this name."""
    if name in ATTRIBUTES:
        return _real(f"the attribute .{name} of tensors", INSTEAD.get(f".{name}"))
    return f"'Tensor' object has no attribute '{name}'{INSTEAD.get(f'.{name}', '')}"


def unknown_keyword(keyword):
    """Whether a keyword is one that functions of PyTorch take."""
    return keyword in KEYWORDS


def missing_module(name):
    """Why a module of torch's cannot be imported."""
    root = ".".join(name.split(".")[:2])
    if name.split(".")[1] in TAPE:
        return f"{root} is real PyTorch, but there is no autograd here: write the derivative out"
    return f"{name} is not here: there are torch, torch.nn.functional and torch.linalg"
