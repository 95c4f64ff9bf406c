import torch


def q_update(q, s, a, r, s2, done, alpha, gamma):
    future = 0.0 if done else gamma * q[s2].max().item()
    updated = q.clone()
    updated[s, a] += alpha * (r + future - q[s, a])
    return updated


def value_iteration(p, r, gamma, tol):
    v = r.new_zeros(r.shape[0])
    change = float("inf")
    while change >= tol:
        new = (r + gamma * torch.einsum("sat,t->sa", p, v)).amax(dim=1)
        change = (new - v).abs().max().item()
        v = new
    # torch.argmax does not promise the first of several maxima; the smallest index among them is it.
    worth = r + gamma * torch.einsum("sat,t->sa", p, v)
    actions = torch.arange(r.shape[1]).expand_as(worth)
    policy = actions.masked_fill(worth < worth.amax(dim=1, keepdim=True), r.shape[1]).amin(dim=1)
    return {"v": v, "policy": policy}
