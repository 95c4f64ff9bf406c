from collections import Counter

import numpy as np


def n_grams(words, n):
    return Counter(tuple(words[start : start + n]) for start in range(len(words) - n + 1))


def matches(words, references, n):
    """Clipped matches, and n-grams in all."""
    found = n_grams(words, n)
    granted = Counter()
    for reference in references:
        granted |= n_grams(reference, n)  # the larger of the two counts
    return sum((found & granted).values()), sum(found.values())


def brevity(length, wanted):
    return 0.0 if length == 0 else np.exp(min(0.0, 1 - wanted / length))


def bleu_d2l(pred, label, k):
    counts = np.array([matches(pred, [label], n) for n in range(1, k + 1)], dtype=float)
    precisions = counts[:, 0] / np.maximum(counts[:, 1], 1)
    weights = 0.5 ** np.arange(1, k + 1)
    return float(brevity(len(pred), len(label)) * np.prod(precisions**weights))


def bleu4(preds, refs):
    counts = np.zeros((4, 2))
    length = wanted = 0
    for pred, references in zip(preds, refs):
        counts += [matches(pred, references, n) for n in range(1, 5)]
        length += len(pred)
        wanted += min((len(each) for each in references), key=lambda size: (abs(size - len(pred)), size))
    precisions = counts[:, 0] / np.maximum(counts[:, 1], 1)
    return float(brevity(length, wanted) * np.prod(precisions**0.25))
