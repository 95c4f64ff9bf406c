"""Layers as learners write them, loops and all; the last line is what the real NumPy and ours are compared by."""

import numpy as np
from math import sqrt
def lin(*s): return np.linspace(-0.7, 0.9, num=int(np.prod(s))).reshape(*s)
out = {}
def affine_forward(x, w, b):
    N = x.shape[0]
    out = np.dot(x.reshape(N, -1), w) + b
    return out, (x, w, b)
def affine_backward(dout, cache):
    x, w, b = cache
    dx = dout.dot(w.T).reshape(x.shape); dw = x.reshape(x.shape[0], -1).T.dot(dout); db = np.sum(dout, axis=0)
    return dx, dw, db
x = lin(2, 4, 5, 6); w = lin(120, 3); b = lin(3)
o, c = affine_forward(x, w, b); out['affine'] = [o, *affine_backward(lin(2, 3), c)]
def relu_backward(dout, cache):
    dx, x = None, cache
    dx = dout.copy(); dx[x <= 0] = 0
    return dx
out['relu'] = [np.maximum(0, lin(3, 4)), relu_backward(lin(3, 4), lin(4, 3).T.copy() - .1), lin(3,4) * (lin(3,4) > 0)]
def batchnorm_forward(x, gamma, beta, bn_param):
    mode = bn_param['mode']; eps = bn_param.get('eps', 1e-5); momentum = bn_param.get('momentum', 0.9)
    N, D = x.shape
    running_mean = bn_param.get('running_mean', np.zeros(D, dtype=x.dtype)); running_var = bn_param.get('running_var', np.zeros(D, dtype=x.dtype))
    if mode == 'train':
        mu = 1 / float(N) * np.sum(x, axis=0); xmu = x - mu; carre = xmu ** 2; var = 1 / float(N) * np.sum(carre, axis=0)
        sqrtvar = np.sqrt(var + eps); invvar = 1. / sqrtvar; va2 = xmu * invvar; va3 = gamma * va2; outp = va3 + beta
        running_mean = momentum * running_mean + (1.0 - momentum) * mu
        running_var = momentum * running_var + (1.0 - momentum) * var
        cache = (mu, xmu, carre, var, sqrtvar, invvar, va2, va3, gamma, beta, x, bn_param)
    bn_param['running_mean'] = running_mean; bn_param['running_var'] = running_var
    return outp, cache
def batchnorm_backward(dout, cache):
    mu, xmu, carre, var, sqrtvar, invvar, va2, va3, gamma, beta, x, bn_param = cache
    eps = bn_param.get('eps', 1e-5); N, D = dout.shape
    dva3 = dout; dbeta = np.sum(dout, axis=0); dva2 = gamma * dva3; dgamma = np.sum(va2 * dva3, axis=0)
    dxmu = invvar * dva2; dinvvar = np.sum(xmu * dva2, axis=0); dsqrtvar = -1. / (sqrtvar ** 2) * dinvvar
    dvar = 0.5 * (var + eps) ** (-0.5) * dsqrtvar; dcarre = 1 / float(N) * np.ones((carre.shape)) * dvar
    dxmu += 2 * xmu * dcarre; dx = dxmu; dmu = - np.sum(dxmu, axis=0); dx += 1 / float(N) * np.ones((dxmu.shape)) * dmu
    return dx, dgamma, dbeta
p = {'mode': 'train'}
o, c = batchnorm_forward(np.sin(lin(5, 4) * 9), lin(4) + 2, lin(4), p)
out['bn'] = [o, *batchnorm_backward(np.cos(lin(5, 4) * 5), c), p['running_mean'], p['running_var']]
def conv_forward_naive(x, w, b, conv_param):
    N, C, H, W = x.shape; F, _, HH, WW = w.shape; s, pad = conv_param['stride'], conv_param['pad']
    xp = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], 'constant')
    Ho, Wo = 1 + (H + 2 * pad - HH) // s, int(1 + (W + 2 * pad - WW) / s)
    o = np.zeros((N, F, Ho, Wo))
    for n in range(N):
        for f in range(F):
            for i in range(Ho):
                for j in range(Wo):
                    o[n, f, i, j] = np.sum(xp[n, :, i*s:i*s+HH, j*s:j*s+WW] * w[f]) + b[f]
    return o, (x, w, b, conv_param)
def conv_backward_naive(dout, cache):
    x, w, b, cp = cache; s, pad = cp['stride'], cp['pad']
    N, C, H, W = x.shape; F, _, HH, WW = w.shape; _, _, Ho, Wo = dout.shape
    xp = np.pad(x, ((0,), (0,), (pad,), (pad,)), mode='constant', constant_values=0)
    dxp = np.zeros_like(xp); dw = np.zeros(w.shape); db = np.zeros(b.shape)
    for n in range(N):
        for f in range(F):
            db[f] += dout[n, f].sum()
            for i in range(Ho):
                for j in range(Wo):
                    dw[f] += xp[n, :, i*s:i*s+HH, j*s:j*s+WW] * dout[n, f, i, j]
                    dxp[n, :, i*s:i*s+HH, j*s:j*s+WW] += w[f] * dout[n, f, i, j]
    return dxp[:, :, pad:pad+H, pad:pad+W], dw, db
o, c = conv_forward_naive(lin(2, 3, 4, 4), lin(3, 3, 4, 4), lin(3), {'stride': 2, 'pad': 1})
out['conv'] = [o, *conv_backward_naive(np.sin(o * 3), c)]
def max_pool(x, pp):
    N, C, H, W = x.shape; ph, pw, s = pp['pool_height'], pp['pool_width'], pp['stride']
    Ho, Wo = (H - ph) // s + 1, (W - pw) // s + 1
    o = np.zeros((N, C, Ho, Wo))
    for i in range(Ho):
        for j in range(Wo):
            o[:, :, i, j] = np.max(x[:, :, i*s:i*s+ph, j*s:j*s+pw], axis=(2, 3))
    return o
def max_pool_back(dout, x, pp):
    N, C, H, W = x.shape; ph, pw, s = pp['pool_height'], pp['pool_width'], pp['stride']
    dx = np.zeros_like(x)
    for n in range(N):
        for c in range(C):
            for i in range(dout.shape[2]):
                for j in range(dout.shape[3]):
                    win = x[n, c, i*s:i*s+ph, j*s:j*s+pw]
                    a, b2 = np.unravel_index(np.argmax(win), win.shape)
                    dx[n, c, i*s+a, j*s+b2] += dout[n, c, i, j]
                    m = (win == np.max(win)); assert m[a, b2]
    return dx
pp = {'pool_height': 2, 'pool_width': 2, 'stride': 2}
xx = np.sin(lin(2, 3, 4, 4) * 40); o = max_pool(xx, pp); out['pool'] = [o, max_pool_back(np.cos(o), xx, pp)]
def softmax_loss(x, y):
    shifted = x - np.max(x, axis=1, keepdims=True); Z = np.sum(np.exp(shifted), axis=1, keepdims=True)
    lp = shifted - np.log(Z); probs = np.exp(lp); N = x.shape[0]
    loss = -np.sum(lp[np.arange(N), y]) / N
    dx = probs.copy(); dx[np.arange(N), y] -= 1; dx /= N
    return loss, dx
def svm_loss(x, y):
    N = x.shape[0]; correct = x[np.arange(N), y]
    margins = np.maximum(0, x - correct[:, np.newaxis] + 1.0); margins[np.arange(N), y] = 0
    loss = np.sum(margins) / N; num_pos = np.sum(margins > 0, axis=1)
    dx = np.zeros_like(x); dx[margins > 0] = 1; dx[np.arange(N), y] -= num_pos; dx /= N
    return loss, dx
y = np.array([0, 2, 1]); out['losses'] = [*softmax_loss(lin(3, 4) * 9, y), *svm_loss(lin(3, 4) * 9, y)]
def gn(x, gamma, beta, G, eps=1e-5):
    N, C, H, W = x.shape; xg = x.reshape((N * G, C // G * H * W)).T
    mu = np.mean(xg, axis=0); var = np.var(xg, axis=0); xn = ((xg - mu) / np.sqrt(var + eps)).T.reshape(N, C, H, W)
    return xn * gamma + beta, xn
o, xn = gn(np.sin(lin(2, 6, 4, 5) * 30), lin(1, 6, 1, 1), lin(1, 6, 1, 1), 2)
dout = np.cos(xn * 3); out['gn'] = [o, np.sum(dout, axis=(0, 2, 3), keepdims=True), np.sum(dout * xn, axis=(0, 2, 3)).reshape(1, 6, 1, 1)]
def spatial(x): 
    N, C, H, W = x.shape
    return x.transpose(0, 2, 3, 1).reshape(-1, C).reshape(N, H, W, C).transpose(0, 3, 1, 2)
out['spatial'] = [spatial(lin(2, 3, 4, 5)), np.moveaxis(lin(2, 3, 4), 1, -1)]
cfg = {'learning_rate': 1e-2, 'v': np.zeros(4)}; cfg.setdefault('beta1', 0.9)
w = lin(4); dw = lin(4) ** 2; cfg['v'] = 0.9 * cfg['v'] - cfg['learning_rate'] * dw; w += cfg['v']; out['sgd'] = [w, cfg['v']]
mask = (np.arange(12).reshape(3, 4) % 3 > 0) / 0.7; out['drop'] = [lin(3, 4) * mask, mask.astype(float)]
def rel_error(a, b): return np.max(np.abs(a - b) / (np.maximum(1e-8, np.abs(a) + np.abs(b))))
out['rel'] = [rel_error(lin(3), lin(3) + 1e-3)]
def num_grad(f, x, h=1e-5):
    grad = np.zeros_like(x)
    for ix in np.ndindex(*x.shape):
        old = x[ix]; x[ix] = old + h; p_ = f(x).copy(); x[ix] = old - h; n_ = f(x).copy(); x[ix] = old
        grad[ix] = np.sum((p_ - n_)) / (2 * h)
    return grad
out['num'] = [np.round(num_grad(lambda v: v ** 2, lin(2, 3)), 6)]
# im2col, lstm, attention
def im2col(x, fh, fw, pad, s):
    N, C, H, W = x.shape; oh, ow = (H + 2*pad - fh)//s + 1, (W + 2*pad - fw)//s + 1
    i0 = np.repeat(np.arange(fh), fw); i0 = np.tile(i0, C); i1 = s * np.repeat(np.arange(oh), ow)
    j0 = np.tile(np.arange(fw), fh * C); j1 = s * np.tile(np.arange(ow), oh)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1); j = j0.reshape(-1, 1) + j1.reshape(1, -1); k = np.repeat(np.arange(C), fh * fw).reshape(-1, 1)
    xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode='constant')
    cols = xp[:, k, i, j]; cols = cols.transpose(1, 2, 0).reshape(fh * fw * C, -1)
    back = np.zeros_like(xp); np.add.at(back, (slice(None), k, i, j), cols.reshape(C * fh * fw, -1, N).transpose(2, 0, 1))
    return cols, back
out['im2col'] = [*im2col(lin(2, 3, 4, 4), 3, 3, 1, 1)]
a = lin(2, 5, 8); q = a.reshape(2, 5, 2, 4).transpose(0, 2, 1, 3); s = q @ q.transpose(0, 1, 3, 2) / sqrt(4)
s = np.where(np.tril(np.ones((5, 5))) == 0, -1e9, s); e = np.exp(s - s.max(-1, keepdims=True)); pr = e / e.sum(-1, keepdims=True)
out['attn'] = [(pr @ q).transpose(0, 2, 1, 3).reshape(2, 5, 8), np.einsum('bhij,bhjd->bhid', pr, q)]
list(out.values())
