"""Code that is run by the real NumPy and by ours: what learners write, and errors that they meet."""

from pathlib import Path

RESULTS = r"""
a + b
a - c
a * 2
2 / a
a / c
a ** 2
2 ** a
i ** 2
i // 2
i % 3
-i // 4
-i % 4
a // 0.75
a % 0.75
-a % -0.75
i / 2
i + True
i * 1.5
i * i
i @ i.T
m + m
m * m
m.sum()
m.mean()
m & (a < 2)
m | n
m ^ n
~m
-a
-i
abs(i)
i << 2
i >> 1
i & 6
i | 1
a > b
a >= 0.5
i == 5
i != j[:, None]
a == None
(a > 0) * a
s * a
a * s
s + 1
s / 0
1 / s
s ** 2
s // 0.5
s % 0.5
s > 1
t + 1
t * 2.5
t / 2
t // 2
t ** 2
t == 3
t + s
-s
abs(-s)
float(s)
int(t)
s.item()
s.dtype
round(s, 1)
u + 1
u * a
u.shape
float(u)
a.sum()
a.sum(axis=0)
a.sum(axis=-1, keepdims=True)
d.sum(axis=(0, 2))
d.sum(axis=(0, -1), keepdims=True)
i.sum(axis=1)
a.mean()
a.mean(axis=1)
i.mean(axis=0)
a.var()
a.var(axis=0)
a.var(axis=1, ddof=1, keepdims=True)
a.std(axis=0)
i.var()
a.max()
a.max(axis=1, keepdims=True)
a.min(axis=0)
i.max(axis=0)
a.prod()
a.prod(axis=1)
i.prod(axis=0)
a.argmax()
a.argmax(axis=1)
a.argmin(axis=0)
a.argmax(axis=1, keepdims=True)
w.argmax()
np.isnan(w)
np.isfinite(w)
np.isinf(w)
w.max()
w.sum()
np.maximum(w, 0)
np.minimum(a, b)
np.maximum(i, 2)
a.cumsum()
a.cumsum(axis=0)
i.cumsum(axis=1)
np.cumprod(a, axis=1)
m.any(axis=0)
m.all(axis=1)
np.any(m)
np.all(n)
a.T
a.T.shape
d.transpose(2, 0, 1)
d.transpose((1, 2, 0)).shape
d.T.shape
np.transpose(d, (0, 2, 1))
d.swapaxes(0, 2)
np.swapaxes(a, 0, 1)
np.moveaxis(d, 0, -1)
np.moveaxis(d, [0, 1], [-1, -2]).shape
a.reshape(4, 3)
a.reshape(2, -1)
a.reshape(-1)
a.reshape((2, 2, 3))
a.reshape(4, 3, order="F")
a.ravel()
a.flatten()
a.flatten(order="F")
np.reshape(a, (6, 2))
d.reshape(6, 4).shape
a[0]
a[-1]
a[1, 2]
a[1][2]
a[:, 1]
a[:, 1:3]
a[::2]
a[::-1]
a[:, ::-1]
a[1:, :-1]
a[..., 0]
d[..., 0]
d[0, ..., 1]
a[None]
a[:, None].shape
a[:, np.newaxis, :].shape
b[:, None] * b
a[[0, 2]]
a[[0, 1, 2], [1, 2, 3]]
a[np.arange(3), j]
a[np.arange(3)[:, None], [0, 2]]
a[:, [0, 2]]
a[:, k]
a[j]
a[m]
a[~m]
a[m[:, 0]]
a[:, n]
a[j > 0, 1:]
d[:, [0, 2], 1:3]
d[[0, 1], :, [1, 2]]
d[0, :, [1, 2]]
d[:, j[:, None], k]
d[1, [True, False, True]]
a[np.array([], dtype=int)]
a[a > 100]
a[()]
i[0, 0]
m[0, 0]
b[1:1]
z.shape
z.sum()
z.sum(axis=0)
z + 1
len(a)
a.shape
a.ndim
a.size
a.dtype
i.dtype
m.dtype
a.tolist()
i.tolist()
m.tolist()
b.copy()
a.astype(int)
a.astype(np.int32)
i.astype(float)
a.astype(bool)
m.astype(float)
m.astype(int)
i.astype(np.float32).dtype
np.exp(a)
np.log(np.abs(a))
np.log(-1.0)
np.log(0.0)
np.sqrt(np.abs(a))
np.sqrt(4)
np.sqrt(i + 2)
np.sin(a)
np.cos(a)
np.tanh(a)
np.arctan(a)
np.expm1(a)
np.log1p(np.abs(a))
np.log2(np.abs(a))
np.log10(np.abs(a))
np.square(i)
np.abs(a)
np.absolute(i)
np.sign(a)
np.sign(i)
np.floor(a)
np.ceil(a)
np.rint(a)
np.round(a, 1)
np.round(2.5)
np.around(a)
np.trunc(a)
np.reciprocal(a)
np.negative(i)
np.exp2(b)
np.cbrt(b)
np.power(a, 2)
np.power(np.abs(a), 0.5)
np.add(a, b)
np.subtract(a, 1)
np.multiply(a, b)
np.divide(i, 4)
np.true_divide(i, 4)
np.floor_divide(i, 4)
np.mod(i, 4)
np.remainder(a, 1)
np.fmod(-a, 1)
np.logaddexp(a, b)
np.arctan2(a, b)
np.hypot(a, b)
np.greater(a, b)
np.less_equal(i, 3)
np.equal(i, 5)
np.logical_and(m, a < 2)
np.logical_or(m, n)
np.logical_not(m)
np.logical_xor(m, n)
np.clip(a, -1, 1)
np.clip(a, None, 0)
np.clip(i, 0, 4)
a.clip(0)
a.clip(min=0, max=2)
np.where(m, a, 0)
np.where(m, 1, 0)
np.where(m, a, b)
np.where(i > 2, i, -1)
np.where(m, 1.0, i)
np.where(n)
np.where(m)
np.nonzero(i > 4)
np.argwhere(i > 4)
np.flatnonzero(a > 1)
np.zeros((2, 3))
np.zeros(3, dtype=int)
np.zeros_like(i)
np.ones((2,))
np.ones_like(a, dtype=int)
np.full((2, 2), 7)
np.full((2,), 0.5)
np.full_like(i, 2.7)
np.empty((2, 0)).shape
np.eye(3)
np.eye(2, 3, k=1)
np.identity(2)
np.arange(5)
np.arange(1, 7, 2)
np.arange(0, 1, 0.25)
np.arange(5, 0, -2)
np.arange(3.0)
np.linspace(0, 1, 5)
np.linspace(0, 1, 4, endpoint=False)
np.linspace(2, 3, 1)
np.array([1, 2.5, True])
np.array([[1, 2], [3, 4]], dtype=float)
np.array(3)
np.array([a[0], b])
np.array([])
np.array([[]]).shape
np.array(range(4))
np.array((1, 2))
np.array([True, False])
np.asarray([1, 2])
np.array([s, 1])
np.concatenate([a, a])
np.concatenate([a, c], axis=1)
np.concatenate((b, [1]), axis=0)
np.concatenate([a, a], axis=None).shape
np.stack([b, b])
np.stack([b, b], axis=1)
np.stack((a, a), axis=-1).shape
np.vstack([b, b])
np.hstack([b, b])
np.hstack([a, c])
np.column_stack([b, k])
np.dstack([a, a]).shape
np.split(a, 2, axis=1)
np.split(b, [1, 3])
np.array_split(b, 3)
np.hsplit(a, 2)
np.tile(b, 2)
np.tile(b, (2, 1))
np.tile(c, (1, 2))
np.repeat(b, 2)
np.repeat(a, 2, axis=0)
np.repeat(b, [1, 0, 2, 1])
np.expand_dims(b, 0).shape
np.expand_dims(a, (0, 2)).shape
np.squeeze(c)
np.squeeze(c, axis=1)
c.squeeze().shape
np.broadcast_to(b, (2, 4))
np.broadcast_to(c, (3, 2))
np.flip(b)
np.flip(a, axis=1)
np.flip(d, (0, 2))
np.fliplr(a)
np.flipud(a)
np.rot90(a)
np.rot90(d, 1, (1, 2)).shape
np.rot90(a, 2)
np.rot90(a, 3)
np.roll(b, 1)
np.roll(a, -1, axis=1)
np.roll(a, 2)
np.pad(b, 1)
np.pad(a, ((1, 0), (0, 2)))
np.pad(b, (1, 2), mode="constant", constant_values=9)
np.pad(b, 2, mode="reflect")
np.pad(b, 2, "edge")
np.pad(a, ((1, 1), (0, 0)), "symmetric")
np.pad(b, 3, mode="wrap")
np.pad(i, 1)
np.append(b, 5)
np.append(a, a, axis=0).shape
np.delete(b, 1)
np.delete(a, [0, 2], axis=1)
np.insert(b, 1, 9)
np.sort(b)
np.sort(a)
np.sort(a, axis=0)
np.sort(i, axis=None)
np.argsort(b)
np.argsort(-b)
np.argsort(a, axis=0)
np.argsort(i, axis=1, kind="stable")
np.argsort(np.array([2, 1, 2, 1]), kind="stable")
np.unique(i)
np.unique(i, return_counts=True)
np.unique(j, return_inverse=True)
np.bincount(k)
np.bincount(np.array([0, 1, 1, 3]), minlength=6)
np.bincount(j, weights=np.array([0.5, 1.0, 2.0]))
np.searchsorted(np.sort(b), 1.0)
np.digitize(b, [0, 1, 2])
np.isin(i, [5, 3])
np.take(b, [0, 2])
np.take(a, [1], axis=1)
np.take_along_axis(a, np.argsort(a, axis=1), axis=1)
np.unravel_index(7, (3, 4))
np.unravel_index(np.array([1, 6]), (3, 4))
np.unravel_index(a.argmax(), a.shape)
np.ravel_multi_index((1, 2), (3, 4))
np.indices((2, 3))
np.meshgrid(b, j)
np.meshgrid(b, j, indexing="ij")[0].shape
np.ix_([0, 2], [1, 3])
a[np.ix_([0, 2], [1, 3])]
list(np.ndindex(2, 2))
a @ b
a @ a.T
a.dot(b)
np.dot(a, b)
np.dot(a.T, a)
np.dot(b, b)
np.dot(d, b)
np.dot(2, b)
np.matmul(d, a.T)
d @ a.T
b @ b
b @ a.T
d @ d.transpose(0, 2, 1)
np.inner(b, b)
np.outer(b, j)
np.tensordot(a, a, axes=([1], [1]))
np.tensordot(d, a, axes=2)
np.einsum("ij,kj->ik", a, a)
np.einsum("ij->j", a)
np.einsum("ij", a)
np.einsum("ii", q)
np.einsum("ii->i", q)
np.einsum("i,j->ij", b, b)
np.einsum("bij,kj->bik", d, a)
np.einsum("...j,j->...", d, b)
np.einsum("ij,ij->", a, a)
np.einsum("ij,jk,kl->il", q, q, q)
np.einsum("ij,kj->ik", i, i)
np.diag(q)
np.diag(b)
np.diag(b, 1).shape
np.trace(q)
np.tril(q)
np.triu(q, 1)
np.tril(np.ones((3, 3)), -1)
np.linalg.norm(a)
np.linalg.norm(a, axis=1)
np.linalg.norm(b, 1)
np.linalg.norm(a, axis=0, keepdims=True)
np.linalg.norm(b, np.inf)
np.linalg.inv(q)
np.linalg.solve(q, np.array([1.0, 2.0, 3.0]))
np.linalg.det(q)
np.allclose(a, a + 1e-9)
np.isclose(a, a + 1)
np.array_equal(a, a.copy())
np.diff(b)
np.diff(a, axis=0)
np.median(a)
np.median(a, axis=0)
np.average(a, axis=0, weights=[1, 2, 3])
np.ptp(a)
np.count_nonzero(i > 4)
np.count_nonzero(m, axis=1)
np.nan_to_num(w)
np.sum(a * a)
np.sum([1, 2, 3])
np.sum([[1.5], [2]], axis=0)
np.mean([1, 2, 4])
np.max([3, 1])
np.amax(a, axis=0)
np.amin(a)
np.prod((2, 3))
np.prod([])
np.argmax([1, 3, 2])
np.atleast_1d(3)
np.atleast_2d(b).shape
np.atleast_2d(3)
np.lib.stride_tricks.sliding_window_view(b, 2)
np.lib.stride_tricks.sliding_window_view(a, (2, 2)).shape
np.lib.stride_tricks.sliding_window_view(d, (2, 2), axis=(1, 2)).sum(axis=(-1, -2))
np.maximum.reduce(a, axis=1)
np.add.reduce(a)
np.add.outer(b, j)
np.multiply.outer(b, j).shape
np.add.accumulate(b)
np.vectorize(lambda x: x * 2)(b)
np.apply_along_axis(lambda row: row.sum(), 1, a)
np.interp(1.5, [1, 2, 3], [10, 20, 30])
np.heaviside(a, 0.5)
np.pi
np.inf
np.float64(3)
np.int64(3.7)
np.bool_(True)
np.float64("1.5")
np.issubdtype(a.dtype, np.floating)
np.issubdtype(i.dtype, np.integer)
a.dtype == np.float64
a.dtype == float
i.dtype == int
str(b)
str(a)
repr(b)
repr(i)
repr(m)
str(i)
str(np.array([1.0, 1000.5, 0.001]))
str(np.array([1e10, 1.0]))
str(np.array([0.1, 0.25, 1 / 3]))
repr(np.array([1e-7, 2.0]))
str(w)
str(np.zeros((2, 2)))
repr(np.array([]))
repr(s)
repr(t)
str(s)
f"{s:.3f}"
f"{a[0, 0]:.2f}"
str(np.arange(30))
str(d)
repr(np.float32(1.5))
[float(x) for x in b]
sum(b)
max(b)
sorted(b)
list(j)
[x.sum() for x in a]
dict(enumerate(j.tolist()))[0]
bool(np.array([0.0]))
3 in i
100 in i
a.item(5)
np.array([7]).item()
isinstance(s, float)
isinstance(a.sum(), np.floating)
isinstance(i.sum(), np.integer)
range(t)[2]
[10, 20, 30, 40][t]
hash(t) == hash(3)
{t: 1}[3]
""".strip().split("\n")

STEPS = [
    "x = a.copy()\nx += 1\nx",
    "x = a.copy()\nx *= b\nx",
    "x = a.copy()\nx /= 2\nx",
    "x = i.copy()\nx -= 1\nx",
    "x = i.copy()\nx //= 2\nx",
    "x = a.copy()\nx **= 2\nx",
    "x = a.copy()\nx[0] = 9\nx",
    "x = a.copy()\nx[:, 1] = b[:3]\nx",
    "x = a.copy()\nx[1, 2] = 7\nx",
    "x = a.copy()\nx[m] = 0\nx",
    "x = a.copy()\nx[x < 0] *= -1\nx",
    "x = a.copy()\nx[[0, 2]] = 1\nx",
    "x = a.copy()\nx[np.arange(3), j] -= 1\nx",
    "x = a.copy()\nx[::2, ::2] = 5\nx",
    "x = a.copy()\nx[...] = b\nx",
    "x = a.copy()\nx[:] = c\nx",
    "x = i.copy()\nx[0] = 2.9\nx",
    "x = a.copy()\nv = x[1]\nv += 1\nx",
    "x = a.copy()\nv = x.T\nv[0] = 0\nx",
    "x = a.copy()\nv = x.reshape(-1)\nv[3] = 100\nx",
    "x = a.copy()\nv = x[:, ::2]\nv[:] = -1\nx",
    "x = a.copy()\nv = x[[0, 1]]\nv[:] = 0\nx",
    "x = a.copy()\ny = x\ny += 1\nx",
    "x = a.copy()\ny = x + 0\ny += 1\nx",
    "x = b.copy()\nx[1:] = x[:-1]\nx",
    "x = b.copy()\nx[:-1] = x[1:]\nx",
    "x = b.copy()\nx[::-1] = x\nx",
    "x = np.zeros(4)\nx[[1, 1, 2]] += 1\nx",
    "x = np.zeros(4)\nnp.add.at(x, [1, 1, 2], 1)\nx",
    "x = np.zeros((2, 3))\nnp.add.at(x, ([0, 0, 1], [1, 1, 2]), [1.0, 2.0, 3.0])\nx",
    "x = np.ones(4)\nnp.subtract.at(x, [0, 0], 2)\nx",
    "x = np.zeros(4)\nx.fill(3)\nx",
    "x = b.copy()\nx.sort()\nx",
    "x = np.arange(6)\nx.shape = (2, 3)\nx",
    "x = np.zeros(3)\nnp.exp(b[:3], out=x)\nx",
    "x = np.zeros_like(a)\nnp.divide(a, b, out=x, where=b > 0)\nx",
    "x = np.zeros(3, dtype=bool)\nx[1] = True\nx",
    "x = np.ones((2, 2))\nx @= np.array([[2.0, 0.0], [0.0, 3.0]])\nx",
    "x = np.zeros((3, 3))\nx[np.arange(3), np.arange(3)] = [1, 2, 3]\nx",
    "x = np.zeros((2, 3))\nx[0], x[1] = 1, 2\nx",
    "x, y = np.array([[1, 2], [3, 4]])\ny",
    "x = [r for r in a]\nx[1]",
    "x = a - a.max(axis=1, keepdims=True)\ne = np.exp(x)\ne / e.sum(axis=1, keepdims=True)",
    "mu = a.mean(axis=0)\nv = a.var(axis=0)\n(a - mu) / np.sqrt(v + 1e-5)",
    "p = np.exp(a) / np.exp(a).sum(axis=1, keepdims=True)\n-np.log(p[np.arange(3), j]).mean()",
    "p = a.copy()\np[np.arange(3), j] -= 1\np /= 3\np.sum(axis=0)",
    "x = np.arange(16.0).reshape(4, 4)\nx.reshape(2, 2, 2, 2).max(axis=(1, 3))",
    "h = np.zeros((3, 3))\nfor r in range(3):\n    for col in range(3): h[r, col] = r * col\nh",
    "x = d.copy()\nx[0, :, 1:3] += np.array([[1.0], [2.0], [3.0]])\nx",
    "x = d.copy()\nx[:, j] = x[:, j[::-1]]\nx",
    "x = np.eye(3)\nx[1] += x[0]\nx",
    "onehot = np.zeros((3, 4))\nonehot[np.arange(3), j] = 1\nonehot",
    "np.eye(4)[j]",
]

ERRORS = r"""
np.zeros(3) + np.zeros(4)
a + np.zeros((3, 3))
i > b[:3]
np.maximum(a, b[:2])
np.where(b > 0, b, b[:2])
a @ a
b @ b[:2]
a @ b[:3]
d @ d
3 @ a
np.dot(a, a)
a.dot(b[:2])
np.dot(b, b[:3])
a.reshape(5, 2)
a.reshape(-1, 5)
a.reshape(5, -1)
a.reshape(-1, -1)
a.reshape(2, 5, -1)
a.sum(axis=2)
a.mean(axis=-3)
a.max(axis=2)
a.argmax(axis=5)
a.cumsum(axis=2)
a.var(axis=3)
d.sum(axis=(0, 0))
a.sum(axis=1.5)
a.transpose(0)
a.transpose(0, 0)
a.transpose(0, 3)
np.swapaxes(a, 0, 2)
np.moveaxis(a, 0, 2)
np.expand_dims(b, 3)
np.squeeze(a, axis=0)
np.flip(a, axis=2)
np.concatenate([a, b])
np.concatenate([a, a[:, :2]])
np.concatenate([])
np.concatenate([a, a], axis=2)
np.concatenate([u, u])
np.stack([b, j])
np.vstack([b, j])
np.hstack([b, a])
np.split(b, 3)
a[3]
a[0, 4]
a[-4]
a[0, 0, 0]
b[[0, 9]]
a[[0, 1], [0, 1, 2]]
a[m.T]
a[n]
b[np.array([True, False])]
b[1.0]
b["x"]
b[np.array([0.5])]
b[0][0]
u[0]
a[..., ...]
b[::0]
np.broadcast_to(b, (3, 3))
np.broadcast_to(a, (4,))
np.array([[1, 2], [3]])
np.array([[1, 2], 3])
np.array([[[1], [2]], [[3]]])
float(b)
int(b)
bool(b)
bool(z)
1 if b > 0 else 2
b and b
not b
b.item()
b.item(9)
len(u)
list(u)
hash(b)
np.max(z)
z.min()
z.argmax()
np.zeros(-1)
np.ones((2, -3))
np.zeros("a")
np.zeros(2.5)
np.zeros((2.5, 1))
np.arange(0, 1, 0)
np.eye(-1)
np.linspace(0, 1, -1)
-m
m - m
~a
a & m
a << 1
i ** -1
i ** np.array(-2)
np.repeat(b, [1, 2])
np.repeat(b, -1)
np.unravel_index(12, (3, 4))
np.bincount(np.array([-1]))
np.take(b, 9)
np.pad(b, 1, mode="foo")
np.pad(b, -1)
np.argsort(b, kind="foo")
np.einsum("ij,jk->ik", a, a)
np.einsum("ij->k", a)
np.einsum("ij,jk->ik", a)
np.einsum("ijk->i", a)
np.linalg.inv(np.zeros((2, 2)))
np.linalg.inv(a)
np.linalg.solve(q, b)
np.lib.stride_tricks.sliding_window_view(b, 9)
np.lib.stride_tricks.sliding_window_view(a, 2)
np.array([1, 2]).astype("foo")
a.foo
np.foo
np.fulll(2, 3)
s.foo
b + None
b + "a"
b * {}
np.exp(None)
np.exp("a")
np.sqrt({})
np.zeros(10 ** 12)
np.ix_(a, b)
np.diag(d)
np.where(b)[5]
np.full((2,), b)
""".strip().split("\n")

ERROR_STEPS = [
    "x = a.copy()\nx[0] = b[:3]\nx",
    "x = a.copy()\nx[m] = np.arange(3)\nx",
    "x = a.copy()\nx[:, 0] = b\nx",
    "x = a.copy()\nx[5] = 0\nx",
    "x = a.copy()\nx[0, 9] = 0\nx",
    "x = i.copy()\nx += 0.5\nx",
    "x = i.copy()\nx /= 2\nx",
    "x = i.copy()\nx[0] = np.nan\nx",
    "x = b.copy()\nx += a\nx",
    "x = m.copy()\nx += 1\nx",
    "x = b.copy()\nx += np.zeros(3)\nx",
    "x = np.arange(6)\nx.shape = (4, 2)\nx",
    "x = np.zeros(2)\nnp.exp(b, out=x)\nx",
    "del b[0]\nb",
    "x = [1, 2]\nx[a]",
    "x, y = a\nx",
    "x = a.copy()\nx[[0, 1], [0, 1, 2]] = 1\nx",
    "x = np.zeros(3, dtype=int)\nnp.add.at(x, [0], 0.5)\nx",
]

# What learners reach for now and then.
MORE = r"""
np.insert(b, 2, 9)
np.insert(b, [1, 3], [7, 8])
np.insert(b, [1, 1, -1], 0)
np.insert(a, range(1, 4), 0, axis=1)
np.insert(a, [0, 2], 5, axis=0)
np.insert(a, 1, b, axis=0)
np.lib.stride_tricks.as_strided(b, shape=(3, 2), strides=(8, 8))
np.lib.stride_tricks.as_strided(a, (2, 2, 2, 2), (a.strides[0], a.strides[1]) * 2)
np.lib.stride_tricks.sliding_window_view(a, (2, 2)).sum(axis=(2, 3))
a.strides
a.T.strides
a[:, ::2].strides
a.flags["C_CONTIGUOUS"]
a.T.flags.c_contiguous
np.mgrid[0:2, 0:3]
np.mgrid[0:1:0.5]
np.ogrid[0:2, 0:3]
np.convolve(b, [1, 2])
np.convolve(b, [1, 2, 3], mode="same")
np.convolve(b, [1, 2, 3], "valid")
np.correlate(b, [1, 2, 3])
np.correlate(b, [1, 2, 3], "same")
np.fromfunction(lambda x, y: x * 10 + y, (2, 3))
np.select([a > 1, a < 0], [a * 10, -a], default=0.5)
np.compress([True, False, True], a, axis=0)
np.extract(m, a)
np.diag_indices(3)
np.tril_indices_from(q)
np.triu_indices_from(q, 1)
np.diagflat([1, 2])
np.diagonal(d, axis1=1, axis2=2)
np.diagonal(d, 1, 0, 2)
np.trace(q)
np.nansum(w[:2])
np.nansum(a, axis=0)
np.nanmax(w)
np.nanmin(w[[0, 1, 3]])
np.nanmean(w[[0, 1, 3]])
np.nanstd(w[[0, 1, 3]])
np.quantile(b, 0.3)
np.quantile(a, [0.25, 0.5], axis=1)
np.percentile(a, 50)
np.percentile(a, 30, axis=0, keepdims=True)
np.median(a, axis=1, keepdims=True)
np.histogram(b, 3)
np.histogram(a, bins=[-4, 0, 2, 5])
np.gradient(b)
np.gradient(a, axis=0)
np.gradient(b, 0.5)
np.trapezoid(b)
np.trapezoid(b, [0, 1, 3, 4])
np.cov(a)
np.cov(a, rowvar=False, bias=True)
np.corrcoef(a)
np.lexsort((b, k))
np.block([[q, c], [b[None]]])
np.block([b, b])
np.geomspace(1, 1000, 4)
np.sinc(b)
np.iterable(a)
np.can_cast(int, float)
np.array_equiv(b, a)
np.pad(a, ((1, 0), (0, 2)), "constant", constant_values=((1, 2), (3, 4)))
np.pad(a, ((0, 0), (1, 2)), mode="edge")
np.pad(a, 1, mode="reflect")
np.pad(a, [(1, 1), (2, 0)], mode="symmetric")
np.pad(b, (2, 3), "wrap")
np.asarray(b, dtype=np.float64, order="C")
b.view(np.ndarray)
a.flatten("K")
[float(x) for x in np.nditer(b)]
[at for at, _ in np.ndenumerate(c)]
np.testing.assert_allclose(b, b + 1e-12)
np.testing.assert_array_equal(i, i)
np.testing.assert_almost_equal(1.0, 1.00000001)
"""

MORE_STEPS = [
    "it = np.nditer(c, flags=['multi_index'], op_flags=['readwrite'])\nseen = []\nwhile not it.finished:\n    seen.append(it.multi_index); it.iternext()\nseen",
    "from numpy.random import randn\nrandn(2, 3).shape",
    "from numpy.linalg import norm\nnorm(b)",
    "from numpy.lib.stride_tricks import as_strided\nx = b.copy()\nas_strided(x, (2,), (16,))[0] = 9\nx",
    "import numpy.testing as npt\nnpt.assert_allclose(b, b)",
    "x = np.zeros((3, 3))\nnp.fill_diagonal(x, 2)\nx",
    "x = a.copy()\nnp.copyto(x, 0, where=m)\nx",
    "x = a.copy()\nnp.putmask(x, m, -1)\nx",
    "x = a.copy()\nnp.place(x, m, [1, 2])\nx",
    "x = a.copy()\nnp.put(x, [0, 5], [7, 8])\nx",
    "x = a.copy()\nx[:, :2].reshape(3, 2, 1)[0] = 9\nx",
    "x = d.copy()\nv = x[:, :, :2].reshape(6, 2)\nv[0] = 9\nx",
    "x = d.copy()\nx[0].reshape(-1)[::4] = 9\nx",
    "x = d.copy()\nx.transpose(1, 0, 2)[0].reshape(-1)[0] = 9\nx",
    "try:\n    np.testing.assert_allclose(b, b + 1)\n    raised = False\nexcept AssertionError:\n    raised = True\nraised",
]

LAYERS = Path(__file__).with_name("layers.py").read_text().strip()
MORE = [line for line in MORE.splitlines() if line]
IDIOMS = [part.strip() for part in Path(__file__).with_name("idioms.py").read_text().split("\n# ---\n")[1:]]
ALL = [*RESULTS, *STEPS, *ERRORS, *ERROR_STEPS, *MORE, *MORE_STEPS, LAYERS, *IDIOMS]
