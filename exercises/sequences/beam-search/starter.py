import numpy as np


def beam_search(step, bos, eos, k, max_len, alpha):
    """
    The best hypothesis that beam search finds: its tokens without bos, and its score.
    step(prefix) gives the log-probabilities of the next token, a list of V numbers.
    """
    # A hypothesis is a list of tokens and the sum of their log-probabilities. At the beginning there is one.
    log_probabilities = step([bos])
    return {"tokens": [eos], "score": log_probabilities[eos]}
