"""Runs the cases and random expressions with the real torch: one object in, one out."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import torch  # noqa: E402
from cases import ALL  # noqa: E402
from evaluate import evaluate  # noqa: E402
from fuzz import draw  # noqa: E402

asked = json.load(sys.stdin)
codes = {"cases": ALL, "fuzz": draw(asked["seed"], asked["count"])}
answer = {
    "origin": f"PyTorch {torch.__version__}, Python {sys.version.split()[0]}",
    **{name: [{"code": code, "gives": evaluate(torch, code)} for code in all_] for name, all_ in codes.items()},
}
json.dump(answer, sys.stdout)
