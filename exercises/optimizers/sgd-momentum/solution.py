def sgd(w, g, lr):
    return w - lr * g


def momentum(w, v, g, lr, mu):
    v = mu * v + g
    return {"w": w - lr * v, "v": v}


def nesterov(w, v, g, lr, mu):
    v = mu * v + g
    return {"w": w - lr * (g + mu * v), "v": v}
