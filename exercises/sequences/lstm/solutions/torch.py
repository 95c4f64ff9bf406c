import torch


def gates_of(x, h, p):
    i, f, g, o = torch.split(x @ p["wx"] + h @ p["wh"] + p["b"], h.shape[1], dim=1)
    return torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)


def lstm_cell(x, h, c, p):
    i, f, g, o = gates_of(x, h, p)
    c = f * c + i * g
    return {"h": o * torch.tanh(c), "c": c}


def lstm_cell_backward(dh, dc, x, h, c, p):
    i, f, g, o = gates_of(x, h, p)
    shown = torch.tanh(f * c + i * g)
    dnext = dc + dh * o * (1 - shown**2)
    dz = torch.cat([dnext * g * i * (1 - i), dnext * c * f * (1 - f), dnext * i * (1 - g**2), dh * shown * o * (1 - o)], dim=1)
    return {
        "dx": dz @ p["wx"].t(),
        "dh_prev": dz @ p["wh"].t(),
        "dc_prev": dnext * f,
        "dwx": x.t() @ dz,
        "dwh": h.t() @ dz,
        "db": dz.sum(dim=0),
    }
