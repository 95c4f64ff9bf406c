"""Layers in the many ways in which learners write them; each part ends with what is compared."""

# ---
def layernorm_forward(x, gamma, beta, ln_param):
    out, cache = None, None
    eps = ln_param.get("eps", 1e-5)
    x_T = x.T
    sample_mean = np.mean(x_T, axis=0)
    sample_var = np.var(x_T, axis=0)
    x_norm_T = (x_T - sample_mean) / np.sqrt(sample_var + eps)
    x_norm = x_norm_T.T
    out = x_norm * gamma + beta
    cache = {"x_norm": x_norm, "gamma": gamma, "var": sample_var, "eps": eps}
    return out, cache
def layernorm_backward(dout, cache):
    x_norm, gamma = cache["x_norm"], cache["gamma"]
    D = dout.shape[1]
    dbeta = dout.sum(axis=0); dgamma = np.sum(dout * x_norm, axis=0)
    dx_norm = (dout * gamma).T
    x_norm = x_norm.T
    dx = 1 / D / np.sqrt(cache["var"] + cache["eps"]) * (D * dx_norm - np.sum(dx_norm, axis=0) - x_norm * np.sum(dx_norm * x_norm, axis=0))
    return dx.T, dgamma, dbeta
x = np.sin(np.arange(20.0)).reshape(4, 5); gamma = np.linspace(1, 2, 5); beta = np.zeros((5,))
out, cache = layernorm_forward(x, gamma, beta, {})
[out, *layernorm_backward(np.cos(x), cache)]
# ---
def batchnorm_backward(dout, cache):
    x, x_hat, gamma, mean, var, eps = cache
    N, D = dout.shape
    dx_hat = np.multiply(dout, gamma)
    dvar = np.sum(dx_hat * (x - mean) * (-0.5) * np.power(var + eps, -1.5), axis=0)
    dmean = np.sum(dx_hat * -1.0 / np.sqrt(var + eps), axis=0) + dvar * np.sum(-2.0 * (x - mean), axis=0) / N
    dx = dx_hat / np.sqrt(var + eps) + dvar * 2.0 * (x - mean) / N + dmean / N
    return dx, np.sum(dout * x_hat, 0), np.sum(dout, 0)
def batchnorm_backward_alt(dout, cache):
    x, x_hat, gamma, mean, var, eps = cache
    m = dout.shape[0]
    ivar = (var + eps) ** -0.5
    return gamma * ivar / m * (m * dout - dout.sum(0) - x_hat * (dout * x_hat).sum(0))
x = np.sin(np.arange(12.0) * 3).reshape(4, 3) * 5 + 12; eps = 1e-5
mean, var = x.mean(0), x.var(0)
cache = (x, (x - mean) / np.sqrt(var + eps), np.array([1.0, 2.0, 0.5]), mean, var, eps)
dout = np.cos(x)
dx, dgamma, dbeta = batchnorm_backward(dout, cache)
assert np.allclose(dx, batchnorm_backward_alt(dout, cache))
[dx, dgamma, dbeta, batchnorm_backward_alt(dout, cache)]
# ---
def im2col_indices(x_shape, field_height=3, field_width=3, padding=1, stride=1):
    N, C, H, W = x_shape
    assert (H + 2 * padding - field_height) % stride == 0
    out_height = int((H + 2 * padding - field_height) / stride + 1)
    out_width = int((W + 2 * padding - field_width) / stride + 1)
    i0 = np.tile(np.repeat(np.arange(field_height), field_width), C)
    i1 = stride * np.repeat(np.arange(out_height), out_width)
    j0 = np.tile(np.arange(field_width), field_height * C)
    j1 = stride * np.tile(np.arange(out_width), out_height)
    return (np.repeat(np.arange(C), field_height * field_width).reshape(-1, 1), i0.reshape(-1, 1) + i1.reshape(1, -1), j0.reshape(-1, 1) + j1.reshape(1, -1))
def conv_im2col(x, w, b, pad, stride):
    F, C, HH, WW = w.shape
    p = pad
    x_padded = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p)), mode="constant")
    k, i, j = im2col_indices(x.shape, HH, WW, pad, stride)
    cols = x_padded[:, k, i, j].transpose(1, 2, 0).reshape(HH * WW * C, -1)
    res = w.reshape((F, -1)).dot(cols) + b.reshape(-1, 1)
    oh, ow = (x.shape[2] + 2 * p - HH) // stride + 1, (x.shape[3] + 2 * p - WW) // stride + 1
    return res.reshape(F, oh, ow, x.shape[0]).transpose(3, 0, 1, 2)
conv_im2col(np.sin(np.arange(96.0)).reshape(2, 3, 4, 4), np.cos(np.arange(54.0)).reshape(2, 3, 3, 3), np.array([0.5, -1]), 1, 1)
# ---
from numpy.lib.stride_tricks import as_strided
def conv_strided(x, w, b, stride, pad):
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    xp = np.pad(x, ((0,), (0,), (pad,), (pad,)), "constant")
    oh, ow = (H + 2 * pad - HH) // stride + 1, (W + 2 * pad - WW) // stride + 1
    sn, sc, sh, sw = xp.strides
    cols = as_strided(xp, shape=(N, C, oh, ow, HH, WW), strides=(sn, sc, sh * stride, sw * stride, sh, sw))
    out = np.tensordot(cols, w, axes=([1, 4, 5], [1, 2, 3])).transpose(0, 3, 1, 2) + b[None, :, None, None]
    return np.ascontiguousarray(out)
conv_strided(np.sin(np.arange(96.0)).reshape(2, 3, 4, 4), np.cos(np.arange(36.0)).reshape(3, 3, 2, 2), np.zeros(3), 2, 1)
# ---
def conv_backward_dilated(dout, x, w, stride, pad):
    N, F, H_out, W_out = dout.shape
    _, C, HH, WW = w.shape
    dilated = dout
    for _ in range(stride - 1):
        dilated = np.insert(dilated, range(1, H_out), 0, axis=2)
        dilated = np.insert(dilated, range(1, W_out), 0, axis=3)
    xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    dw = np.zeros_like(w)
    for i in range(HH):
        for j in range(WW):
            window = xp[:, :, i : i + dilated.shape[2], j : j + dilated.shape[3]]
            dw[:, :, i, j] = np.einsum("nchw,nfhw->fc", window, dilated)
    full = np.pad(dilated, ((0, 0), (0, 0), (HH - 1, HH - 1), (WW - 1, WW - 1)))
    w_rot = np.rot90(w, 2, axes=(2, 3))
    windows = np.lib.stride_tricks.sliding_window_view(full, (HH, WW), axis=(2, 3))
    dx = np.einsum("nfhwij,fcij->nchw", windows, w_rot)
    return dx[:, :, pad:-pad, pad:-pad], dw, np.sum(dout, axis=(0, 2, 3))
list(conv_backward_dilated(np.sin(np.arange(16.0)).reshape(2, 2, 2, 2), np.cos(np.arange(50.0)).reshape(2, 1, 5, 5), np.arange(18.0).reshape(2, 1, 3, 3) / 9, 2, 1))
# ---
def max_pool_reshape(x, pool, dout):
    N, C, H, W = x.shape
    x_reshaped = x.reshape(N, C, H // pool, pool, W // pool, pool)
    out = x_reshaped.max(axis=3).max(axis=4)
    dx_reshaped = np.zeros_like(x_reshaped)
    out_newaxis = out[:, :, :, np.newaxis, :, np.newaxis]
    mask = x_reshaped == out_newaxis
    dout_broadcast, _ = np.broadcast_arrays(dout[:, :, :, np.newaxis, :, np.newaxis], dx_reshaped)
    dx_reshaped[mask] = dout_broadcast[mask]
    dx_reshaped /= np.sum(mask, axis=(3, 5), keepdims=True)
    return out, dx_reshaped.reshape(x.shape)
list(max_pool_reshape(np.round(np.sin(np.arange(32.0)), 1).reshape(1, 2, 4, 4), 2, np.arange(8.0).reshape(1, 2, 2, 2)))
# ---
def spatial_groupnorm(x, gamma, beta, G, dout, eps=1e-5):
    N, C, H, W = x.shape
    xg = np.reshape(x, (N, G, C // G, H, W))
    mu = xg.mean(axis=(2, 3, 4), keepdims=True)
    var = np.mean((xg - mu) ** 2, axis=(2, 3, 4), keepdims=True)
    std = np.sqrt(var + eps)
    xn = ((xg - mu) / std).reshape(*x.shape)
    out = gamma * xn + beta
    dg = np.sum(dout * xn, axis=(0, 2, 3), keepdims=True)
    M = C // G * H * W
    dxn = (dout * gamma).reshape(xg.shape)
    dvar = (dxn * (xg - mu) * -0.5 * std**-3).sum(axis=(2, 3, 4), keepdims=True)
    dmu = (-dxn / std).sum(axis=(2, 3, 4), keepdims=True) + dvar * (-2 * (xg - mu)).sum(axis=(2, 3, 4), keepdims=True) / M
    dx = dxn / std + dvar * 2 * (xg - mu) / M + dmu / M
    return out, dx.reshape(x.shape), dg, dout.sum(axis=(0, 2, 3), keepdims=True)
x = np.sin(np.arange(48.0) * 7).reshape(2, 4, 2, 3)
list(spatial_groupnorm(x, np.ones((1, 4, 1, 1)) * 2, np.zeros((1, 4, 1, 1)), 2, np.cos(x)))
# ---
def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = None
    if mode == "train":
        mask = (np.random.rand(*x.shape) < p) / p
        out = x * mask
    elif mode == "test":
        out = x
    return out.astype(x.dtype, copy=False), (dropout_param, mask)
x = np.ones((50, 40))
out, (param, mask) = dropout_forward(x, {"p": 0.5, "mode": "train", "seed": 3})
[out.shape, bool(abs(out.mean() - 1) < 0.2), bool(((out == 0) | (out == 2)).all()), f"{mask.dtype}", dropout_forward(x, {"p": 0.5, "mode": "test"})[1][1] is None]
# ---
def softmax_loss_naive(W, X, y, reg):
    loss = 0.0
    dW = np.zeros_like(W)
    for i in range(X.shape[0]):
        scores = X[i].dot(W)
        scores -= np.max(scores)
        p = np.exp(scores) / np.sum(np.exp(scores))
        loss += -np.log(p[y[i]])
        for j in range(W.shape[1]):
            dW[:, j] += (p[j] - (j == y[i])) * X[i]
    loss /= X.shape[0]
    loss += reg * np.sum(W * W)
    dW = dW / X.shape[0] + 2 * reg * W
    return loss, dW
def svm_loss_vectorized(W, X, y, reg):
    num_train = X.shape[0]
    scores = X @ W
    correct = scores[range(num_train), y].reshape(-1, 1)
    margin = np.maximum(0, scores - correct + 1)
    margin[range(num_train), list(y)] = 0
    loss = margin.sum() / num_train + reg * np.linalg.norm(W) ** 2
    margin[margin > 0] = 1
    margin[np.arange(num_train), y] = -np.sum(margin, axis=1)
    return loss, X.T.dot(margin) / num_train + 2 * reg * W
X = np.sin(np.arange(12.0)).reshape(4, 3); W = np.cos(np.arange(9.0)).reshape(3, 3); y = np.array([0, 2, 1, 1])
[*softmax_loss_naive(W, X, y, 0.1), *svm_loss_vectorized(W, X, y, 0.1)]
# ---
def eval_numerical_gradient_array(f, x, df, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        ix = it.multi_index
        oldval = x[ix]
        x[ix] = oldval + h
        pos = f(x).copy()
        x[ix] = oldval - h
        neg = f(x).copy()
        x[ix] = oldval
        grad[ix] = np.sum((pos - neg) * df) / (2 * h)
        it.iternext()
    return grad
def rel_error(x, y):
    return np.max(np.abs(x - y) / (np.maximum(1e-8, np.abs(x) + np.abs(y))))
x = np.sin(np.arange(6.0)).reshape(2, 3); dout = np.cos(np.arange(6.0)).reshape(2, 3)
num = eval_numerical_gradient_array(lambda x: x**3, x, dout)
[bool(rel_error(num, 3 * x**2 * dout) < 1e-7), np.round(num, 5)]
# ---
def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    H = prev_h.shape[1]
    a = x.dot(Wx) + prev_h.dot(Wh) + b
    sigmoid = lambda z: np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))
    ai, af, ao, ag = a[:, :H], a[:, H : 2 * H], a[:, 2 * H : 3 * H], a[:, 3 * H :]
    i, f, o, g = sigmoid(ai), sigmoid(af), sigmoid(ao), np.tanh(ag)
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c
def word_embedding_backward(dout, x, V):
    dW = np.zeros((V, dout.shape[-1]))
    np.add.at(dW, x, dout)
    return dW
x, h, c = (np.sin(np.arange(n * 1.0)).reshape(2, -1) for n in (6, 4, 4))
states = lstm_step_forward(x, h, c, np.cos(np.arange(24.0)).reshape(3, 8), np.sin(np.arange(16.0)).reshape(2, 8), np.zeros(8))
[*states, word_embedding_backward(np.ones((2, 3, 2)), np.array([[0, 1, 1], [2, 1, 0]]), 4)]
# ---
def adam(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-3); config.setdefault("beta1", 0.9); config.setdefault("beta2", 0.999); config.setdefault("epsilon", 1e-8)
    config.setdefault("m", np.zeros_like(w)); config.setdefault("v", np.zeros_like(w)); config.setdefault("t", 0)
    lr, beta1, beta2, eps = [config[key] for key in ("learning_rate", "beta1", "beta2", "epsilon")]
    config["t"] += 1
    config["m"] = beta1 * config["m"] + (1 - beta1) * dw
    config["v"] = beta2 * config["v"] + (1 - beta2) * (dw**2)
    mt = config["m"] / (1 - beta1 ** config["t"]); vt = config["v"] / (1 - beta2 ** config["t"])
    return w - lr * mt / (np.sqrt(vt) + eps), config
w = np.linspace(-0.4, 0.6, num=20).reshape(4, 5)
for _ in range(3):
    w, config = adam(w, np.linspace(-0.6, 0.4, num=20).reshape(4, 5), None if _ == 0 else config)
[w, config["m"], config["v"], config["t"]]
# ---
class Affine:
    def __init__(self, w: np.ndarray, b: np.ndarray) -> None:
        self.params = dict(w=w, b=b)
        self.grads = {k: np.zeros_like(v) for k, v in self.params.items()}
    def forward(self, x):
        self.x_shape = x.shape
        self.x = x.reshape(x.shape[0], -1)
        return self.x @ self.params["w"] + self.params["b"]
    def backward(self, dout):
        self.grads["w"][...] = self.x.T @ dout
        self.grads["b"][:] = dout.sum(axis=0)
        return (dout @ self.params["w"].T).reshape(self.x_shape)
layer = Affine(np.sin(np.arange(24.0)).reshape(12, 2), np.ones(2))
out = layer.forward(np.cos(np.arange(24.0)).reshape(2, 2, 2, 3))
[out, layer.backward(np.ones_like(out)), *layer.grads.values(), "%.4f" % out.mean(), f"{out[0, 0]:.3f} {out.shape}", "{:.2e}".format(out.max())]
# ---
def kmeans(X, centres, steps):
    for _ in range(steps):
        dists = np.sqrt(((X[:, np.newaxis, :] - centres[np.newaxis]) ** 2).sum(axis=-1))
        labels = dists.argmin(axis=1)
        centres = np.vstack([X[labels == k].mean(axis=0) if (labels == k).any() else centres[k] for k in range(len(centres))])
    return centres, labels
def pairwise(X, Y):
    return np.sqrt(np.maximum(-2 * X.dot(Y.T) + np.sum(Y**2, axis=1) + np.sum(X**2, axis=1)[:, np.newaxis], 0))
X = np.sin(np.arange(20.0)).reshape(10, 2)
[*kmeans(X, X[:3].copy(), 4), pairwise(X, X[:2] + 1)]
