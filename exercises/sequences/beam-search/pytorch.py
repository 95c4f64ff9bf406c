import torch


def beam_search(step, bos, eos, k, max_len, alpha):
    beam = torch.full((1, 1), bos)
    totals = torch.zeros(1, dtype=torch.float64)
    done = []
    for _ in range(max_len):
        if len(beam) == 0:
            break
        logs = torch.tensor([step(prefix) for prefix in beam.tolist()], dtype=torch.float64)
        candidates = totals[:, None] + logs
        # A stable sort and not topk, which may return equal sums in any order; rows stay in the order of their tokens.
        order = candidates.flatten().sort(descending=True, stable=True).indices[:k].sort().values
        parents = order.div(candidates.shape[1], rounding_mode="floor")
        tokens = order % candidates.shape[1]
        beam = torch.cat([beam[parents], tokens[:, None]], dim=1)
        totals = candidates.flatten()[order]
        is_done = tokens == eos
        done += list(zip(beam[is_done].tolist(), totals[is_done].tolist()))
        beam, totals = beam[~is_done], totals[~is_done]
    done += list(zip(beam.tolist(), totals.tolist()))
    scored = [(total / (len(prefix) - 1) ** alpha, prefix[1:]) for prefix, total in done]
    score, tokens = min(scored, key=lambda one: (-one[0], one[1]))
    return {"tokens": tokens, "score": score}
