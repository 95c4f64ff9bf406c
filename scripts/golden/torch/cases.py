"""Code that is run by the real torch and by ours: what learners write, and errors that they meet."""

RESULTS = r"""
a + b
a - c
1 - a
2 / a
2 ** a
a ** 2
a ** 0.5
i / 2
i // 2
-i // 2
i % 3
-i % 3
i * 0.5
i + True
i ** 2
m + m
m * 2
m + 1
~m
m & n
m | (a < 0)
m ^ n
a > b
a == 1.5
i != 5
a == None
-a
abs(a)
a @ q[:, :2].new_ones(4, 2)
a @ b
b @ b
d @ a.T
torch.matmul(d, a.t())
torch.mm(a, a.T)
torch.bmm(d, d.transpose(1, 2))
torch.mv(a, b)
torch.dot(b, b)
torch.outer(b, j.double())
torch.einsum('ij,kj->ik', a, a)
torch.einsum('bij,bkj->bik', d, d)
torch.einsum('...ij->...ji', d)
torch.einsum('ii', q)
torch.einsum('i,j', b, b)
torch.tensordot(d, a, dims=([1, 2], [0, 1]))
a.sum()
a.sum(0)
a.sum(dim=1, keepdim=True)
a.sum(-1)
a.sum(dim=(0, 1))
torch.sum(a, axis=0, keepdims=True)
i.sum()
m.sum()
m.sum(dim=0)
a.sum(0, dtype=torch.float32)
a.mean()
a.mean(1)
a.mean(dim=(0, 1), keepdim=True)
m.double().mean()
a.std()
a.std(0)
a.std(dim=1, unbiased=False)
a.std(1, False)
a.std(unbiased=False)
a.var(0)
a.var(dim=1, keepdim=True, unbiased=False)
a.var(False)
torch.var(a, 1, False, True)
torch.var(a, dim=0, correction=0)
torch.var_mean(a, dim=0)
torch.std_mean(a, dim=1, unbiased=False)
s.var()
a.max()
a.max(1)
a.max(dim=0, keepdim=True)
a.max(dim=1).values
a.max(dim=1)[1]
i.min(0)
torch.max(a, b)
torch.min(a, torch.zeros(1))
torch.max(a, dim=1).indices
torch.maximum(a, b)
a.amax(dim=(0, 1))
a.amax(1, True)
a.amin(0)
a.argmax()
a.argmax(1)
a.argmin(dim=0, keepdim=True)
w.max()
w.max(0)
a.prod()
a.prod(1)
i.prod(0)
m.any()
m.any(1)
m.all(dim=0)
a.cumsum(0)
i.cumsum(1)
a.cumprod(1)
a.logsumexp(1)
torch.logsumexp(a, dim=(0, 1))
torch.softmax(a, dim=1)
a.softmax(-1)
F.softmax(a, dim=0)
F.log_softmax(a, dim=-1)
a.log_softmax(0)
torch.sort(a)
a.sort(descending=True)
i.sort(dim=1, descending=True, stable=True)
a.argsort(dim=0)
torch.topk(a, 2)
torch.topk(a, k=2, dim=0, largest=False)
a.topk(1).indices
a.median()
torch.unique(i)
torch.unique(i, return_counts=True)
torch.bincount(j)
torch.bincount(k, minlength=6)
a.norm()
a.norm(dim=1)
a.norm(p=1, dim=0, keepdim=True)
torch.linalg.norm(a)
torch.linalg.norm(a, dim=1)
a.exp()
torch.exp(i)
a.abs().sqrt()
a.abs().log()
torch.log1p(b.abs())
a.sigmoid()
torch.sigmoid(a * 1000)
torch.tanh(a)
torch.relu(a)
a.relu()
F.relu(a)
torch.erf(a)
torch.sign(a)
m.sign()
torch.rsqrt(a.abs())
torch.square(a)
torch.pow(a, 2)
torch.pow(2, i)
torch.round(a)
torch.floor(a)
torch.clamp(a, 0, 1)
a.clamp(min=0)
a.clamp(max=0.5)
a.clamp(min=b)
i.clamp(0, 4)
i.clamp(min=0.5)
torch.isnan(w)
torch.isfinite(w)
torch.isinf(w)
torch.nan_to_num(w)
torch.where(a > 0, a, 0.0)
torch.where(m, a, torch.zeros_like(a))
torch.where(m, 1, 0)
torch.where(m, 1.0, 0)
torch.where(m, i, 0.5)
torch.where(m)
a.where(m, b)
a.masked_fill(m, 0)
a.masked_fill(a < 0, float('-inf'))
i.masked_fill(m, 7)
a.masked_select(m)
a[m]
torch.div(a, b)
torch.div(i, 2, rounding_mode='floor')
torch.div(-i, 2, rounding_mode='trunc')
i.div(4)
torch.add(a, b, alpha=2)
torch.true_divide(i, 2)
torch.remainder(-i, 3)
torch.fmod(-i, 3)
torch.atan2(a, b)
torch.logaddexp(a, b)
torch.isclose(a, a + 1e-9)
torch.allclose(a, a + 1e-9)
torch.equal(a, a.clone())
torch.lerp(a, b, 0.25)
a.shape
a.size()
a.size(0)
a.size(-1)
a.dim()
a.numel()
a.T
a.mT
d.mT
a.t()
d.transpose(0, 2)
d.transpose(1, 2).shape
d.permute(2, 0, 1)
d.permute(dims=(2, 0, 1))
a.reshape(shape=(4, 3))
a.view(size=(2, 6))
b.expand(size=(2, 4))
b.repeat(repeats=(2, 2))
b.tile(dims=(2, 1))
torch.tile(b, dims=(2,))
a.flip(dims=(0, 1))
torch.flip(a, dims=[1])
torch.zeros(size=(2, 3))
torch.ones(size=(2,), dtype=torch.int64)
torch.empty(size=(2, 3)).shape
a.new_zeros(size=(2,))
torch.rand(size=(2, 3)).shape
torch.randn(size=(2, 3)).shape
d.permute((1, 0, 2)).shape
torch.permute(d, (0, 2, 1))
torch.movedim(d, 0, -1)
a.reshape(4, 3)
a.reshape(-1)
a.reshape((2, -1))
a.view(2, 6)
a.view(-1, 2)
a.T.reshape(-1)
a.view_as(torch.zeros(4, 3))
d.flatten()
d.flatten(1)
d.flatten(start_dim=0, end_dim=1)
d.transpose(1, 2).contiguous().view(2, -1)
a[:, :2].view(3, 2, 1)
d[:, :, :2].view(6, 2)
c.squeeze()
c.squeeze(1)
c.squeeze(0)
b.unsqueeze(0)
b.unsqueeze(-1)
b.unsqueeze(1).shape
b[:, None]
b[None, :, None].shape
c.expand(3, 4)
c.expand(-1, 2)
b.expand(2, 3, 4)
c.expand_as(a)
torch.broadcast_to(b, (2, 4))
b.repeat(2)
b.repeat(2, 2)
torch.tile(b, (2, 1))
b.repeat_interleave(2)
torch.repeat_interleave(a, 2, dim=0)
torch.cat([a, a])
torch.cat((a, c), dim=1)
torch.cat([a, i], -1)
torch.stack([b, b])
torch.stack((b, b * 2), dim=1)
torch.hstack([b, b])
torch.vstack([b, b])
torch.split(a, 2, dim=1)
a.split([1, 3], dim=1)
torch.chunk(a, 2, dim=1)
a.chunk(2)
torch.unbind(a)
list(a.unbind(1))
a[0]
a[-1]
a[1, 2]
a[1][2]
a[:, 1]
a[:, 1:3]
a[::2]
a[..., 0]
d[0, ..., 1]
a[j]
a[[0, 2]]
a[torch.arange(3), j]
a[:, k]
a[j[:, None], k]
a[m]
a[:, n]
a[t - 1]
i[i > 4]
d[:, j, :2]
d[0, :, k]
a[None].shape
torch.gather(a, 1, torch.tensor([[0], [2], [1]]))
a.gather(1, j.unsqueeze(1))
a.gather(0, torch.tensor([[0, 1, 2, 0]]))
torch.zeros(3, 4).scatter_(1, j.unsqueeze(1), 1)
torch.zeros(3, 4).scatter_(1, j[:, None], a)
torch.zeros(3, 4).scatter_add_(0, torch.tensor([[0, 1, 0, 2]]), torch.ones(1, 4))
torch.zeros(3, 4).scatter(1, j[:, None], 2.0)
torch.zeros(5).index_add_(0, torch.tensor([1, 1, 3]), torch.ones(3))
torch.index_select(a, 1, j)
torch.take(a, j)
torch.nonzero(m)
torch.nonzero(m, as_tuple=True)
m.nonzero()
F.one_hot(j)
F.one_hot(j, 4)
F.one_hot(j, num_classes=4).double()
F.pad(a, (1, 2))
F.pad(a, (1, 1, 0, 2), value=1.5)
F.pad(d, (1, 1), mode='constant')
F.leaky_relu(a)
F.leaky_relu(a, 0.2)
F.elu(a)
F.softplus(a)
F.logsigmoid(a)
F.gelu(a)
F.silu(a)
F.linear(a, torch.ones(2, 4), torch.tensor([1.0, 2.0]))
F.normalize(a, dim=1)
torch.flip(a, [0])
a.flip(0, 1)
torch.roll(a, 1, 0)
torch.roll(a, 1)
torch.tril(q)
torch.triu(q, diagonal=1)
torch.tril(torch.ones(3, 3)).bool()
torch.tril_indices(3, 3)
torch.diag(b)
torch.diag(q)
torch.diagonal(d, dim1=1, dim2=2)
torch.trace(q)
torch.eye(3)
torch.eye(2, 3)
torch.zeros(2, 3)
torch.zeros((2, 3))
torch.zeros(2, 3, dtype=torch.long)
torch.zeros([2])
torch.ones(2)
torch.full((2, 2), 3)
torch.full((2,), 0.5)
torch.full((2,), True)
torch.zeros_like(i)
torch.ones_like(i, dtype=torch.float32)
torch.full_like(a, 2)
torch.empty(2, 0).shape
a.new_zeros(2)
a.new_tensor([1, 2])
i.new_full((2,), 3)
torch.arange(5)
torch.arange(1, 6, 2)
torch.arange(0, 1, 0.25)
torch.arange(3.0)
torch.arange(5, dtype=torch.float32)
torch.arange(5, 0, -2)
torch.linspace(0, 1, 5)
torch.linspace(0, 1, steps=3)
torch.tensor(3)
torch.tensor(3.0)
torch.tensor([1, 2.5])
torch.tensor([True, False])
torch.tensor([[1, 2], [3, 4]])
torch.tensor([s, s])
torch.tensor([])
torch.tensor([1, 2], dtype=torch.float32)
torch.as_tensor([1, 2])
torch.Tensor([1, 2]).shape
torch.FloatTensor([1, 2])
torch.LongTensor([1, 2])
torch.meshgrid(j, k, indexing='ij')
torch.meshgrid(j, k, indexing='xy')[0]
torch.cartesian_prod(j, k)
a.tolist()
a[0, 0].item()
t.item()
m[0, 0].item()
float(s)
int(t)
bool(s)
len(a)
str(a.dtype)
a.dtype == torch.float64
i.dtype
m.dtype
a.float()
a.long()
a.int()
i.double()
i.bool()
a.to(torch.float32)
a.to(torch.long)
a.type_as(i)
i.float() @ i.float().T
f + a[:, :3]
f + 1
f * i[:, :3]
(f + 1).dtype
(t * f).dtype
(s * f).dtype
(torch.tensor(1.5) * torch.tensor([1, 2])).dtype
(torch.tensor([1]) * 1.5).dtype
(i / i).dtype
torch.result_type(i, 1.5)
a.is_floating_point()
a.is_contiguous()
a.T.is_contiguous()
a.stride()
a.T.stride()
a.requires_grad
a.detach()
a.clone()
[x for x in b]
[row.sum().item() for row in a]
sum(b)
max(b)
sorted(b.tolist())
a.diff()
torch.diff(b)
a.unfold(1, 2, 1)
a.unfold(1, 2, 2).shape
torch.cross(q, q.flip(1))
torch.kron(q, q)
torch.linalg.solve(q, q[0])
torch.linalg.inv(q)
torch.linalg.det(q)
torch.count_nonzero(m)
torch.numel(a)
torch.is_tensor(a)
repr(a)
repr(b)
repr(i)
repr(m)
repr(s)
repr(t)
repr(torch.tensor([0.1, 100.5]))
repr(torch.tensor([0.00001, 1.0]))
repr(torch.tensor([1.0, 2.0]))
repr(torch.tensor([1e9, 1.0]))
repr(torch.tensor([float('nan'), 1.0]))
repr(torch.tensor([float('inf'), 1.5]))
repr(torch.zeros(0))
repr(torch.zeros(2, 0))
repr(d)
repr(f)
repr(torch.arange(2000))
repr(torch.arange(30.0))
repr(torch.tensor([True]))
repr(a.shape)
repr(a.dtype)
repr(a.max(1))
f"{s:.3f}"
f"{a[0, 0]:.2f} {a.shape}"
str(a[0])
"""

STEPS = [
    "x = a.clone()\nx += 1\nx",
    "x = a.clone()\ny = x\ny += b\nx",
    "x = a.clone()\nv = x[1]\nv *= 2\nx",
    "x = a.clone()\nx.T[0] = 0\nx",
    "x = a.clone()\nx.view(-1)[::5] = 9\nx",
    "x = a.clone()\nx.reshape(-1)[0] = 9\nx",
    "x = a.clone()\nx[:, :2].reshape(-1)[0] = 9\nx",
    "x = a.clone()\nx[x > 0] = 0\nx",
    "x = a.clone()\nx[0] = b\nx",
    "x = a.clone()\nx[:, 1] = j.double()\nx",
    "x = a.clone()\nx[torch.arange(3), j] -= 1\nx",
    "x = a.clone()\nx[[0, 0]] += 1\nx",
    "x = a.clone()\nx[0, 0] = i[0, 0]\nx",
    "x = a.clone()\nx[:, [0, 1]] = torch.tensor(3)\nx",
    "x = a.clone()\nx[[0, 1]] = torch.tensor([3])\nx",
    "x = a.clone()\nx[x > 0] = torch.tensor(3)\nx",
    "x = a.clone()\nx[x > 0] = torch.tensor([3])\nx",
    "x = a.clone()\nx[torch.tensor(0)] = torch.tensor(3)\nx",
    "x = i.clone()\nx[0] = 2.75\nx",
    "x = i.clone()\nx[0] = a[0]\nx",
    "x = a.clone()\nx.add_(1).mul_(2)\nx",
    "x = a.clone()\nx.clamp_(min=0)\nx",
    "x = a.clone()\nx.masked_fill_(m, -1)\nx",
    "x = a.clone()\nx.fill_(3)\nx",
    "x = a.clone()\nx.zero_()\nx",
    "x = a.clone()\nx.copy_(b)\nx",
    "x = a.clone()\nx.unsqueeze_(0)\nx.shape",
    "x = a.clone()\nx.exp_()\nx",
    "x = a.clone()\nx.sub_(b, alpha=2)\nx",
    "x = i.clone()\nx += 1.5\nx",
    "x = b.clone()\nx += a\nx",
    "x = a.numpy()\nx[0, 0] = 9\na",
    "x = a.clone()\nwith torch.no_grad():\n    x -= 1\nx",
    "@torch.no_grad()\ndef f_(x): return x * 2\nf_(b)",
    "x = torch.zeros(3)\nfor at in range(3): x[at] = at * 2\nx",
    "x = a.detach()\nx += 1\na",
    "x = a.data\nx += 1\na",
    "x = c.expand(3, 4).clone()\nx[0] = 1\nx",
    "values, indices = a.max(dim=1)\nvalues + indices",
    "mean, std = a.mean(0), a.std(0)\n(a - mean) / std",
    "e = torch.exp(a - a.max(dim=1, keepdim=True).values)\ne / e.sum(1, keepdim=True)",
    "e = torch.exp(a - a.max(1, keepdim=True)[0])\n-(torch.log(e / e.sum(1, keepdim=True))[range(3), j]).mean()",
    "B, N, D = d.shape\nd.view(B, N, 2, D // 2).transpose(1, 2) @ d.view(B, N, 2, D // 2).transpose(1, 2).transpose(-2, -1)",
    "mask = torch.tril(torch.ones(3, 3))\n(q / 2 ** 0.5).masked_fill(mask == 0, float('-inf')).softmax(dim=-1)",
    "rows = []\nfor row in a: rows.append(row * 2)\ntorch.stack(rows)",
]

ERRORS = r"""
a + torch.zeros(3)
a @ a
a @ torch.zeros(3)
b @ torch.zeros(3)
d @ d
torch.bmm(a, a)
torch.bmm(d, d)
torch.mm(d, d)
torch.matmul(s, b)
a @ f.T
a @ i.T
m @ m.T
a.reshape(5, -1)
a.reshape(5, 2)
a.view(-1, -1)
a.T.view(-1)
a.transpose(0, 2)
a.permute(0)
a.permute(1, 0, dims=(1, 0))
a.expand(sizes=(2, 3))
a.permute(0, 0)
a.sum(2)
a.sum(dim=(0, 0))
a.softmax(2)
i.mean()
m.mean()
i.std()
a.max(3)
z.max()
z.max(0)
z.argmax()
a[3]
a[0, 4]
a[0, 0, 0]
a[torch.tensor([5])]
a[torch.tensor([0.5])]
a[0.5]
a['x']
a[::-1]
a[torch.tensor([True, False])]
torch.cat([a, b])
torch.cat([a, q], 0)
torch.cat([])
torch.cat([s, s])
torch.stack([a, b])
torch.stack([])
torch.split(a, [1, 1], dim=1)
c.expand(4, 4)
a.expand(4)
bool(a)
bool(z)
a.item()
int(b)
m - m
-m
m - 1
i // 0
i % 0
torch.exp([1, 2])
torch.sum(3)
torch.where(a, a, a)
a.masked_fill(m, b)
torch.gather(a, 1, j)
torch.gather(a, 1, torch.tensor([[9]]))
torch.gather(a, 1, b[None])
torch.tensor([[1, 2], [3]])
torch.tensor('a')
torch.tensor(None)
torch.zeros(-1)
torch.arange(0, 5, 0)
torch.arange(0, 5, -1)
torch.topk(a, 9)
F.one_hot(a)
F.one_hot(j, 2)
torch.dot(a, a)
torch.outer(a, a)
torch.einsum('ij,jk->ik', a, a)
torch.einsum('ijk', a)
len(s)
[x for x in s]
a.foo
torch.foo
a.t().t().foo()
d.t()
torch.trace(b)
torch.tril(b)
a.squeeze(4)
a.unsqueeze(5)
a.flatten(1, 0)
torch.linalg.inv(a)
a.unfold(1, 9, 1)
i ** -1
a & a
~a
torch.bincount(b)
torch.clamp(a)
torch.allclose(a, i)
"""

ALL = [line for line in RESULTS.splitlines() if line] + STEPS + [line for line in ERRORS.splitlines() if line]
