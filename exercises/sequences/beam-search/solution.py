import numpy as np


def beam_search(step, bos, eos, k, max_len, alpha):
    # Hypotheses stay in the order of their tokens, so that a stable sort settles ties.
    beam, done = [((), 0.0)], []
    for _ in range(max_len):
        if not beam:
            break
        totals = np.array([total + np.asarray(step([bos, *tokens])) for tokens, total in beam])
        best = np.argsort(-totals, axis=None, kind="stable")[:k]
        rows, columns = np.unravel_index(np.sort(best), totals.shape)
        chosen = [(beam[row][0] + (int(token),), totals[row, token]) for row, token in zip(rows, columns)]
        done += [one for one in chosen if one[0][-1] == eos]
        beam = [one for one in chosen if one[0][-1] != eos]
    scored = [(total / len(tokens) ** alpha, tokens) for tokens, total in done + beam]
    score, tokens = min(scored, key=lambda one: (-one[0], one[1]))
    return {"tokens": list(tokens), "score": float(score)}
