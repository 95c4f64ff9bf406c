"""Times PyTorch's gradcheck (slow and fast) on batch normalisation of [N, C], in float64. Prints one JSON object.

usage: gradcheck.py N,C N,C …    (a Python that has PyTorch, such as Debian's python3-torch: /usr/bin/python3)
"""

import json
import statistics
import sys
import time

import torch

torch.manual_seed(1)
ROUNDS = 5


def batch_norm(x, gamma, beta):
    mean = x.mean(0)
    variance = ((x - mean) ** 2).mean(0)
    return (x - mean) / torch.sqrt(variance + 1e-5) * gamma + beta


def median_millis(inputs, fast):
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        assert torch.autograd.gradcheck(batch_norm, inputs, fast_mode=fast)
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times)


rows = []
for size in sys.argv[1:]:
    n, c = (int(part) for part in size.split(","))
    inputs = tuple(
        torch.randn(*shape, dtype=torch.float64, requires_grad=True) for shape in ((n, c), (c,), (c,))
    )
    rows.append({"n": n, "c": c, "slow": median_millis(inputs, False), "fast": median_millis(inputs, True)})
print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(), "rounds": ROUNDS, "rows": rows}))
