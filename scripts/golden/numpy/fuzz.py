"""Random expressions over small arrays: shapes that fit and shapes that do not, of floats, integers and truth values."""

import random

SHAPES = [(3, 4), (4,), (3, 1), (2, 3, 4), (1, 4), (3, 3), (), (0, 3), (1,), (4, 3)]
NAMED = {(3, 4): ["a", "i", "m"], (4,): ["b", "k", "n", "w"], (3, 1): ["c"], (2, 3, 4): ["d"], (3, 3): ["q"], (): ["u", "s", "t"], (0, 3): ["z"], (3,): ["j"]}
BINARY = ["+", "-", "*", "/", "//", "%", "**", ">", "<", ">=", "==", "!=", "&", "|", "@"]
ONE = "exp log sqrt abs sign floor ceil tanh square negative isnan isfinite sin log1p expm1 rint logical_not reciprocal".split()
TWO = "maximum minimum add subtract multiply divide power arctan2 logaddexp greater less equal logical_and floor_divide remainder fmod hypot".split()
REDUCING = "sum mean max min prod var std argmax argmin any all".split()
RUNNING = "cumsum cumprod".split()


class Maker:
    """Draws expressions, each from a seed of its own."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *of):
        return self.random.choice(of if len(of) > 1 else of[0])

    def leaf(self):
        kind = self.random.random()
        if kind < 0.72:
            return self.pick([name for names in NAMED.values() for name in names])
        if kind < 0.86:
            return self.pick("2", "0.5", "-1", "0", "3", "1.5", "True", "-0.25", "7")
        shape = self.pick(SHAPES)
        return self.pick(f"np.zeros({shape})", f"np.ones({shape})", f"np.full({shape}, 2)", f"np.arange({self.pick(range(1, 7))})", "[1, 2.5, 3]", "[[1], [2], [3]]", "np.eye(3)", "np.array([3, 1, 2])")

    def axis(self):
        return self.pick("", "axis=0", "axis=1", "axis=-1", "axis=None", "axis=(0, 1)", "axis=2", "axis=-2", "axis=0, keepdims=True", "axis=-1, keepdims=True", "keepdims=True")

    def index(self):
        one = lambda: self.pick("0", "-1", "1", "2", ":", "1:", ":2", "::2", "::-1", "None", "...", "[0, 1]", "[0, 2]", "j", "-3", "1:1", "np.array([[0, 1], [1, 0]])", "n", "[True, False, True]")  # noqa: E731
        return ", ".join(one() for _ in range(self.pick(1, 1, 2, 2, 3)))

    def shape(self):
        return self.pick("-1", "(3, 4)", "(4, 3)", "(2, 6)", "(-1, 2)", "(12,)", "(2, -1)", "(1, -1)", "(2, 3, 2)", "(5, -1)", "(3, 3)", "(-1, 1)")

    def expression(self, depth):
        if depth == 0:
            return self.leaf()
        inner = lambda: self.expression(depth - 1 if self.random.random() < 0.7 else 0)  # noqa: E731
        kind = self.random.random()
        if kind < 0.26:
            return f"({inner()} {self.pick(BINARY)} {inner()})"
        if kind < 0.36:
            return f"np.{self.pick(ONE)}({inner()})"
        if kind < 0.44:
            return f"np.{self.pick(TWO)}({inner()}, {inner()})"
        if kind < 0.58:
            name = self.pick(REDUCING)
            axis = self.axis()
            if name.startswith("arg"):
                axis = self.pick("", "axis=0", "axis=1", "axis=-1", "axis=3")
            return f"np.{name}({inner()}{', ' if axis else ''}{axis})"
        if kind < 0.61:
            return f"np.{self.pick(RUNNING)}({inner()}, axis={self.pick('0', '1', 'None', '-1')})"
        if kind < 0.72:
            return f"np.asarray({inner()})[{self.index()}]"
        if kind < 0.78:
            return f"np.reshape({inner()}, {self.shape()})"
        if kind < 0.82:
            return f"np.transpose({inner()})"
        if kind < 0.86:
            return f"np.where({inner()}, {inner()}, {inner()})"
        if kind < 0.89:
            return f"np.concatenate([{inner()}, {inner()}], axis={self.pick('0', '1', '-1')})"
        if kind < 0.91:
            return f"np.stack([{inner()}, {inner()}], axis={self.pick('0', '1', '-1')})"
        if kind < 0.93:
            return f"np.clip({inner()}, {self.pick('-1', '0', 'None', '0.5')}, {self.pick('1', '2', '2.5')})"
        if kind < 0.95:
            return f"np.sort({inner()}, axis={self.pick('0', '-1', '1')})"
        if kind < 0.96:
            return f"np.argsort({inner()}, axis={self.pick('0', '-1', '1')}, kind='stable')"
        if kind < 0.97:
            return f"np.squeeze({inner()})"
        if kind < 0.98:
            return f"np.expand_dims({inner()}, {self.pick('0', '1', '-1', '(0, 1)', '4')})"
        if kind < 0.99:
            return f"np.broadcast_to({inner()}, {self.pick('(3, 4)', '(2, 3, 4)', '(3, 3)')})"
        return f"np.einsum({self.pick(chr(34) + 'ij,kj->ik' + chr(34), chr(34) + 'ij,j->i' + chr(34), chr(34) + 'ij,ij->j' + chr(34))}, {inner()}, {inner()})"

    def steps(self):
        """Something that writes."""
        name = self.pick("a", "b", "d", "i", "q", "m")
        how = self.pick("=", "=", "+=", "*=", "-=")
        if self.random.random() < 0.3:
            return f"x = {name}.copy()\nx {self.pick('+=', '*=', '-=', '/=')} {self.expression(1)}\nx"
        return f"x = {name}.copy()\nx[{self.index()}] {how} {self.expression(1)}\nx"


def draw(seed, count):
    """So many pieces of code."""
    made = []
    for at in range(count):
        maker = Maker(f"{seed}/{at}")
        made.append(maker.steps() if at % 6 == 5 else maker.expression(maker.pick(1, 2, 2, 3)))
    return made
