"""Random numbers. They are drawn by Python's generator: as good as NumPy's, but other numbers for the same seed."""

import math
import random as _python

from ._array import _lengths, _whole, asarray, ndarray
from ._make import arange, array
from ._refuse import missing_member, not_here

__name__ = "numpy.random"


class Generator:
    """A generator of random numbers of its own."""

    def __init__(self, seed=None):
        self._own = _python.Random(None if seed is None else int(seed))

    def _draw(self, one, size):
        if size is None:
            return one()
        shape = _lengths(size)
        if any(length < 0 for length in shape):
            raise ValueError("negative dimensions are not allowed")
        return array([one() for _ in range(math.prod(shape))], dtype=float).reshape(shape)

    def random(self, size=None):
        return self._draw(self._own.random, size)

    def standard_normal(self, size=None):
        return self._draw(lambda: self._own.gauss(0.0, 1.0), size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if size is None and isinstance(loc, ndarray):
            size = loc.shape
        return self.standard_normal(size) * scale + loc

    def uniform(self, low=0.0, high=1.0, size=None):
        return self.random(size) * (asarray(high) - asarray(low)) + low if isinstance(low, ndarray) else self.random(size) * (high - low) + low

    def exponential(self, scale=1.0, size=None):
        return self._draw(lambda: self._own.expovariate(1.0), size) * scale

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        low, high = (0, low) if high is None else (low, high)
        low, high = _whole(low), _whole(high) + (1 if endpoint else 0)
        if low >= high:
            raise ValueError("low >= high")
        draw = lambda: self._own.randrange(low, high)  # noqa: E731
        if size is None:
            return draw()
        shape = _lengths(size)
        return array([draw() for _ in range(math.prod(shape))], dtype=int).reshape(shape)

    def binomial(self, n, p, size=None):
        draw = lambda: float(sum(self._own.random() < p for _ in range(n)))  # noqa: E731
        found = self._draw(draw, size)
        return int(found) if size is None else found.astype(int)

    def permutation(self, x):
        x = arange(x) if isinstance(x, int) else asarray(x)
        order = list(range(len(x)))
        self._own.shuffle(order)
        return x[asarray(order, dtype=int)]

    def shuffle(self, x):
        if isinstance(x, list):
            self._own.shuffle(x)
        else:
            x[...] = self.permutation(x)

    def choice(self, a, size=None, replace=True, p=None):
        pool = arange(a) if isinstance(a, int) else asarray(a)
        count = 1 if size is None else math.prod(_lengths(size))
        if p is not None:
            weights = asarray(p).tolist()
            if abs(math.fsum(weights) - 1) > 1e-8:
                raise ValueError("probabilities do not sum to 1")
            if not replace:
                raise not_here("np.random.choice(replace=False, p=…)")
            places = self._own.choices(range(len(pool)), weights, k=count)
        elif replace:
            places = [self._own.randrange(len(pool)) for _ in range(count)]
        else:
            if count > len(pool):
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            places = self._own.sample(range(len(pool)), count)
        if size is None:
            return pool[places[0]]
        return pool[asarray(places, dtype=int)].reshape(_lengths(size))


class RandomState(Generator):
    """The older way to have a generator of one's own."""

    def rand(self, *shape):
        return self.random(shape or None)

    def randn(self, *shape):
        return self.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        return self.integers(low, high, size)

    random_sample = Generator.random

    def seed(self, seed=None):
        self._own.seed(seed)


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)


_shared = RandomState(0)
seed, rand, randn, randint = _shared.seed, _shared.rand, _shared.randn, _shared.randint
random, random_sample, standard_normal = _shared.random, _shared.random, _shared.standard_normal
normal, uniform, exponential, binomial = _shared.normal, _shared.uniform, _shared.exponential, _shared.binomial
permutation, shuffle, choice = _shared.permutation, _shared.shuffle, _shared.choice


def __getattr__(name):
    raise AttributeError(missing_member("numpy.random", name))
