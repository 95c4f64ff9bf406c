import math


def language_model(table, fade):
    """table[a][b]: how readily token b follows token a; earlier tokens count `fade` times as much as the one after."""

    def step(prefix):
        scores = [0.0] * len(table)
        for age, token in enumerate(reversed(prefix)):
            for following in range(len(table)):
                scores[following] += fade**age * float(table[token][following])
        top = max(scores)
        log = top + math.log(sum(math.exp(score - top) for score in scores))
        return [score - log for score in scores]

    return step


def look_up(table):
    """Log-probabilities that depend on the last token only."""
    return lambda prefix: [float(value) for value in table[prefix[-1]]]
