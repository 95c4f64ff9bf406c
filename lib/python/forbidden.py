"""Takes away what is the answer to an exercise, by its names in Python."""

import sys

_ROOTS = {"np": "numpy", "F": "torch.nn.functional", "nn": "torch.nn"}
_taken = []


class Forbidden(Exception):
    """Something that the exercise does not allow."""


def forbid(names):
    """Puts words in place of what is the answer; what was taken away before comes back first."""
    for holder, name, before in reversed(_taken):
        if before is None:
            delattr(holder, name)
        else:
            setattr(holder, name, before)
    _taken.clear()
    for written in names:
        holder, name = _holder(written)
        if holder is None:
            continue
        _taken.append((holder, name, vars(holder).get(name)))
        setattr(holder, name, _refusing(written))


def _holder(written):
    """What has the member, and its name there; none where only a function has it, which is then gone itself."""
    root, *path, name = written.split(".")
    holder = sys.modules.get(_ROOTS.get(root, root))
    for one in path:
        holder = getattr(holder, one, None)
    return (None, name) if holder is None else (holder, name)


def _refusing(written):
    class Refusing:
        """Refused however it is used."""

        def __call__(self, *args, **keywords):
            raise Forbidden(f"{_shown(written)} is the answer to this exercise: build it from simpler operations.")

        def __get__(self, instance, owner=None):
            return self

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return self()

    return Refusing()


def _shown(written):
    return written.replace("torch.Tensor.", "Tensor.")
