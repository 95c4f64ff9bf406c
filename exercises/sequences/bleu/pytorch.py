from collections import Counter

import torch

# Counting words is no tensor operation; torch has no BLEU (torchmetrics.text.BLEUScore is bleu4).


def n_grams(words, n):
    return Counter(tuple(words[start : start + n]) for start in range(len(words) - n + 1))


def matches(words, references, n):
    found = n_grams(words, n)
    granted = Counter()
    for reference in references:
        granted |= n_grams(reference, n)
    return [sum((found & granted).values()), sum(found.values())]


def score(counts, weights, length, wanted):
    """counts [k, 2], weights [k]; the logarithm of 0 is minus infinity, and its exponential 0 again."""
    if length == 0:
        return 0.0
    logs = torch.log(counts[:, 0] / counts[:, 1].clamp(min=1))
    return torch.exp((weights * logs).sum() + min(0.0, 1 - wanted / length)).item()


def bleu_d2l(pred, label, k):
    counts = torch.tensor([matches(pred, [label], n) for n in range(1, k + 1)], dtype=torch.float64)
    weights = 0.5 ** torch.arange(1, k + 1, dtype=torch.float64)
    return score(counts, weights, len(pred), len(label))


def bleu4(preds, refs):
    counts = torch.zeros(4, 2, dtype=torch.float64)
    length = wanted = 0
    for pred, references in zip(preds, refs):
        counts += torch.tensor([matches(pred, references, n) for n in range(1, 5)], dtype=torch.float64)
        length += len(pred)
        wanted += min((len(each) for each in references), key=lambda size: (abs(size - len(pred)), size))
    return score(counts, torch.full((4,), 0.25, dtype=torch.float64), length, wanted)
