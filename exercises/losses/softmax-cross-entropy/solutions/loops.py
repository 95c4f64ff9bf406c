import numpy as np


def softmax_cross_entropy(z, y, ignore_index=None):
    losses = []
    for scores, label in zip(z, y):
        if label == ignore_index:
            continue
        scores = scores - np.max(scores)
        losses.append(np.log(np.sum(np.exp(scores))) - scores[label])
    return sum(losses) / len(losses) if losses else 0.0


def softmax_cross_entropy_backward(d_loss, z, y, ignore_index=None):
    dz = np.zeros(z.shape)
    counted = [n for n in range(len(y)) if y[n] != ignore_index]
    for n in counted:
        exps = np.exp(z[n] - np.max(z[n]))
        dz[n] = exps / np.sum(exps)
        dz[n, y[n]] -= 1
        dz[n] *= d_loss / len(counted)
    return dz
