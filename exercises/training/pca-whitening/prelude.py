"""Eigenvalues and eigenvectors of symmetric matrices, of NumPy arrays, PyTorch tensors and nested lists alike."""

import math


def jacobi():
    """Jacobi's method: rotates two axes at a time until the matrix is diagonal."""

    def eigh(c):
        """Values from the smallest to the largest; vectors in columns, each with its entry of largest size positive."""
        size = len(c)
        rows = [[(float(c[i][j]) + float(c[j][i])) / 2 for j in range(size)] for i in range(size)]
        values, vectors = decomposed(rows)
        if isinstance(c, list):
            return {"values": values, "vectors": vectors}
        # Of the kind of c.
        found = {"values": c[0] * 0.0, "vectors": c * 0.0}
        for i in range(size):
            found["values"][i] = values[i]
            for j in range(size):
                found["vectors"][i, j] = vectors[i][j]
        return found

    return eigh


def decomposed(a):
    size = len(a)
    v = [[float(i == j) for j in range(size)] for i in range(size)]
    for _ in range(60):
        if all(a[i][j] == 0 for i in range(size) for j in range(size) if i != j):
            break
        for p in range(size):
            for q in range(p + 1, size):
                rotate(a, v, p, q)
    order = sorted(range(size), key=lambda j: a[j][j])
    columns = []
    for j in order:
        column = [row[j] for row in v]
        sign = math.copysign(1.0, max(column, key=abs))
        columns.append([sign * entry for entry in column])
    return [a[j][j] for j in order], [list(row) for row in zip(*columns)]


def rotate(a, v, p, q):
    """Turns the axes p and q so that a[p][q] becomes 0, and the vectors in the columns of v with them."""
    if abs(a[p][q]) > 1e-18 * (abs(a[p][p]) + abs(a[q][q])):
        theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
        t = math.copysign(1.0, theta) / (abs(theta) + math.sqrt(theta * theta + 1))
        cos = 1 / math.sqrt(t * t + 1)
        sin = t * cos
        for row in a + v:
            row[p], row[q] = cos * row[p] - sin * row[q], sin * row[p] + cos * row[q]
        a[p], a[q] = (
            [cos * one - sin * other for one, other in zip(a[p], a[q])],
            [sin * one + cos * other for one, other in zip(a[p], a[q])],
        )
    a[p][q] = a[q][p] = 0.0
