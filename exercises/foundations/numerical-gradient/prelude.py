"""The functions to differentiate, of NumPy arrays and of PyTorch tensors alike."""


def cubic(c):
    return lambda x: (c * x * x * x).sum() + x.sum() ** 2 / 2


def quadratic(A):
    return lambda x: (A @ x) @ x / 2


def robust_loss(X, y):
    def loss(x):
        squares = (X @ x - y) ** 2
        return (squares / (squares + 1)).mean()

    return loss


def bilinear(u, v):
    return lambda X: (u @ X @ v) ** 2 / 2 + (X * X * X).sum() / 3


def kinked(c):
    return lambda x: (c * abs(x)).sum()


def costly(c):
    most = 2
    for size in c.shape:
        most *= size
    value, calls = cubic(c), 0

    def counted(x):
        nonlocal calls
        calls += 1
        if calls > most:
            raise RuntimeError(f"f was called more than {most} times")
        return value(x)

    return counted
