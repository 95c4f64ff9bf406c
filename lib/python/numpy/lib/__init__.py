"""Of numpy.lib there is stride_tricks."""

from . import stride_tricks


def __getattr__(name):
    raise AttributeError(f"np.lib.{name} is not here: there is np.lib.stride_tricks")


__all__ = ["stride_tricks"]
