type Hypothesis = { readonly tokens: number[]; readonly sum: number };

export function beamSearch(
  step: (prefix: number[]) => number[],
  bos: number,
  eos: number,
  k: number,
  maxLen: number,
  alpha: number,
): { tokens: number[]; score: number } {
  let beam: Hypothesis[] = [{ tokens: [], sum: 0 }];
  const done: Hypothesis[] = [];
  for (let length = 1; length <= maxLen; length += 1) {
    const candidates = beam.flatMap(({ tokens, sum }) =>
      step([bos, ...tokens]).map((logProbability, token) => ({
        tokens: [...tokens, token],
        sum: sum + logProbability,
      })),
    );
    const best = candidates.sort(byFallingSum).slice(0, k);
    done.push(...best.filter(({ tokens }) => tokens.at(-1) === eos));
    beam = best.filter(({ tokens }) => tokens.at(-1) !== eos);
    if (best[0]?.tokens.at(-1) === eos) break;
  }
  const normalised = [...done, ...beam].map(({ tokens, sum }) => ({ tokens, sum: sum / tokens.length ** alpha }));
  const { tokens, sum } = normalised.sort(byFallingSum)[0]!;
  return { tokens, score: sum };
}

/** Of equal sums, the one with the lower token where they first differ. */
function byFallingSum(one: Hypothesis, other: Hypothesis): number {
  if (one.sum !== other.sum) return other.sum - one.sum;
  const at = one.tokens.findIndex((token, index) => token !== other.tokens[index]);
  return at < 0 ? 0 : one.tokens[at]! - other.tokens[at]!;
}
