import numpy as np


def q_update(q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * q[s2].max()
    updated = q.copy()
    updated[s, a] += alpha * (r + future - q[s, a])
    return updated


def value_iteration(p, r, gamma, tol):
    v = np.zeros(r.shape[0])
    while True:
        new = (r + gamma * p @ v).max(axis=1)
        change = np.abs(new - v).max()
        v = new
        if change < tol:
            break
    return {"v": v, "policy": (r + gamma * p @ v).argmax(axis=1)}
