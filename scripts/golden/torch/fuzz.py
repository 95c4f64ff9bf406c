"""Random expressions over small tensors: shapes that fit and shapes that do not, of floats, integers and truth values."""

import random

LEAVES = ["a", "b", "c", "d", "i", "j", "k", "m", "n", "q", "s", "t", "w", "z"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", ">", "<", ">=", "==", "!=", "&", "|", "@"]
ONE = "exp log sqrt rsqrt abs sign floor ceil tanh sigmoid relu square neg isnan isfinite sin log1p expm1 round logical_not reciprocal erf trunc".split()
TWO = "maximum minimum add sub mul div pow atan2 gt lt eq logical_and floor_divide remainder fmod".split()
DIMS = ["0", "1", "-1", "-2", "2", "0, keepdim=True", "-1, keepdim=True", "dim=1"]
SEVERAL = ["(0, 1)", "(0, -1), keepdim=True", "[0]", "(1, 1)"]


class Maker:
    """Draws expressions, each from a seed of its own."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *of):
        return self.random.choice(of if len(of) > 1 else of[0])

    def leaf(self):
        if self.random.random() < 0.85:
            return self.pick(LEAVES)
        return self.pick(
            "torch.zeros(3, 4)", "torch.ones(4)", "torch.full((3, 1), 2)", "torch.arange(4)", "torch.eye(3)",
            "torch.tensor([3, 1, 2])", "torch.tensor(True)", "torch.arange(1.0, 4.0)",
        )  # fmt: skip

    def number(self):
        return self.pick("2", "0.5", "-1", "0", "3", "1.5", "True", "-0.25")

    def index(self):
        one = lambda: self.pick("0", "-1", "1", "2", ":", "1:", ":2", "::2", "None", "...", "[0, 1]", "j", "-3", "1:1", "torch.tensor([[0, 1], [1, 0]])", "n", "t")  # noqa: E731
        return ", ".join(one() for _ in range(self.pick(1, 1, 2, 2, 3)))

    def expression(self, depth):
        if depth == 0:
            return self.leaf()
        inner = lambda: self.expression(depth - 1 if self.random.random() < 0.7 else 0)  # noqa: E731
        kind = self.random.random()
        if kind < 0.2:
            return f"({inner()} {self.pick(BINARY)} {inner()})"
        if kind < 0.26:
            one, other = inner(), self.number()
            return self.pick(f"({one} {self.pick(BINARY[:-1])} {other})", f"({other} {self.pick(BINARY[:-1])} {one})")
        if kind < 0.34:
            return f"torch.{self.pick(ONE)}({inner()})"
        if kind < 0.4:
            return f"torch.{self.pick(TWO)}({inner()}, {inner()})"
        if kind < 0.52:
            name = self.pick("sum", "mean", "var", "std", "amax", "amin")
            dims = self.pick("", *DIMS, *SEVERAL)
            return f"({inner()}).{name}({dims})"
        if kind < 0.58:
            return f"({inner()}).{self.pick('max', 'min', 'argmax', 'argmin', 'prod', 'any', 'all')}({self.pick('', *DIMS)})"
        if kind < 0.61:
            return f"torch.{self.pick('cumsum', 'cumprod', 'softmax', 'log_softmax', 'logsumexp')}({inner()}, {self.pick('0', '1', '-1')})"
        if kind < 0.7:
            return f"({inner()})[{self.index()}]"
        if kind < 0.75:
            return f"({inner()}).{self.pick('reshape', 'view')}({self.pick('-1', '3, 4', '4, 3', '2, 6', '-1, 2', '2, -1', '(2, 3, 2)', '3, 3', '-1, 1')})"
        if kind < 0.79:
            return f"({inner()}).{self.pick('transpose(0, 1)', 't()', 'T', 'mT', 'permute(1, 0)', 'permute(2, 0, 1)', 'unsqueeze(0)', 'unsqueeze(-1)', 'squeeze()', 'squeeze(1)', 'flatten()', 'flatten(1)', 'flip(0)', 'tril()', 'triu(1)', 'diagonal()')}"
        if kind < 0.83:
            return f"torch.where({self.pick('m', 'n', 'a > b', 'c < 0')}, {inner()}, {self.pick(inner(), self.number())})"
        if kind < 0.87:
            return f"torch.{self.pick('cat', 'stack')}([{inner()}, {inner()}], {self.pick('0', '1', '-1', 'dim=0')})"
        if kind < 0.89:
            return f"({inner()}).clamp({self.pick('-1', '0', 'min=0.5', 'max=1', '-1, 2', '0, 2.5')})"
        if kind < 0.91:
            return f"torch.{self.pick('sort', 'topk')}({inner()}, {self.pick('2', '1')})[0]"
        if kind < 0.93:
            return f"({inner()}).masked_fill({self.pick('m', 'n', 'a < b')}, {self.number()})"
        if kind < 0.945:
            return f"torch.gather({self.pick('a', 'i', inner())}, {self.pick('0', '1')}, {self.pick('i % 3', 'k[None]', 'j[:, None]')})"
        if kind < 0.96:
            return f"({inner()}).expand({self.pick('3, 4', '2, 3, 4', '-1, 4', '3, 3')})"
        if kind < 0.97:
            return f"({inner()}).{self.pick('float()', 'long()', 'bool()', 'double()', 'int()')}"
        if kind < 0.98:
            return f"torch.split({inner()}, 2, {self.pick('0', '1')})"
        if kind < 0.99:
            return f"({inner()}).norm({self.pick('', 'dim=0', 'dim=-1, keepdim=True', '1')})"
        equation = self.pick("'ij,kj->ik'", "'ij,j->i'", "'ij,ij->j'", "'bij,j->bi'")
        return f"torch.einsum({equation}, {inner()}, {inner()})"

    def steps(self):
        """Something that writes."""
        name = self.pick("a", "b", "d", "i", "q", "m")
        kind = self.random.random()
        if kind < 0.25:
            return f"x = {name}.clone()\nx {self.pick('+=', '*=', '-=', '/=')} {self.pick(self.expression(1), self.number())}\nx"
        if kind < 0.4:
            change = self.pick("add_", "mul_", "sub_", "div_")
            return f"x = {name}.clone()\nx.{change}({self.pick(self.expression(1), self.number())})\nx"
        if kind < 0.55:
            return f"x = {name}.clone()\nv = x{self.pick('[0]', '[:, 1]', '.T', '.view(-1)', '.unsqueeze(0)', '[1:]')}\nv += 1\nx"
        return f"x = {name}.clone()\nx[{self.index()}] {self.pick('=', '=', '+=', '*=')} {self.pick(self.expression(1), self.number())}\nx"


def draw(seed, count):
    """So many pieces of code."""
    made = []
    for at in range(count):
        maker = Maker(f"{seed}/{at}")
        made.append(maker.steps() if at % 6 == 5 else maker.expression(maker.pick(1, 2, 2, 3)))
    return made
