import numpy as np


def q_update(q, s, a, r, s2, done, alpha, gamma):
    """
    The table after one transition: action a in state s gave reward r and led to s2.
    q: [S, A]; done: the episode ended with this transition.
    """
    # What would q[s, a] be if this one transition were all there is to know?
    return q.copy()


def value_iteration(p, r, gamma, tol):
    """p: [S, A, S] probabilities of the next state; r: [S, A] rewards; stops once no value moves by tol or more."""
    # One sweep so far, which knows nothing of what comes after the next reward.
    v = r.max(axis=1)
    return {"v": v, "policy": np.zeros(len(v), dtype=int)}
