"""What exercises ask for are the layers themselves: of torch.nn there are functions only."""

from . import functional


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'torch.nn' has no attribute '{name}'")
    from torch._refuse import missing_member

    raise AttributeError(missing_member("torch.nn", name))


def __dir__():
    return ["functional"]


