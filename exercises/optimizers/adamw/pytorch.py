import torch


def adamw(w, m, v, g, t, lr, b1, b2, eps, wd):
    # The exercise forbids the library's own; it keeps its moments and the step in a state.
    weight = torch.nn.Parameter(w.clone())
    weight.grad = g.clone()
    optimizer = torch.optim.AdamW([weight], lr=lr, betas=(b1, b2), eps=eps, weight_decay=wd)
    optimizer.state[weight] = {"step": torch.tensor(float(t - 1)), "exp_avg": m.clone(), "exp_avg_sq": v.clone()}
    optimizer.step()
    state = optimizer.state[weight]
    return {"w": weight.detach(), "m": state["exp_avg"], "v": state["exp_avg_sq"]}
