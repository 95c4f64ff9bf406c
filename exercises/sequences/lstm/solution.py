import numpy as np


def lstm_cell(x, h, c, p):
    gates = forward(x, h, c, p)
    return {"h": gates["o"] * np.tanh(gates["next"]), "c": gates["next"]}


def lstm_cell_backward(dh, dc, x, h, c, p):
    gates = forward(x, h, c, p)
    i, f, g, o = (gates[name] for name in "ifgo")
    shown = np.tanh(gates["next"])

    dnext = dc + dh * o * (1 - shown**2)
    dz = np.concatenate(
        [
            dnext * g * i * (1 - i),
            dnext * c * f * (1 - f),
            dnext * i * (1 - g**2),
            dh * shown * o * (1 - o),
        ],
        axis=1,
    )
    return {
        "dx": dz @ p["wx"].T,
        "dh_prev": dz @ p["wh"].T,
        "dc_prev": dnext * f,
        "dwx": x.T @ dz,
        "dwh": h.T @ dz,
        "db": dz.sum(axis=0),
    }


def forward(x, h, c, p):
    i, f, g, o = np.split(x @ p["wx"] + h @ p["wh"] + p["b"], 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    return {"i": i, "f": f, "g": g, "o": o, "next": f * c + i * g}


def sigmoid(z):
    # Stays in range for any z, where 1 / (1 + exp(-z)) would warn of an overflow.
    return (1 + np.tanh(z / 2)) / 2
