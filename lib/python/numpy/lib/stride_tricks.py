"""Views with lengths and steps of one's own."""

from numpy._more import as_strided
from numpy._shape import broadcast_to, sliding_window_view

__all__ = ["as_strided", "broadcast_to", "sliding_window_view"]
