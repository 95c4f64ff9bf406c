/** The best hypothesis that beam search finds: its tokens without bos, and its score. */
export function beamSearch(
  step: (prefix: number[]) => number[],
  bos: number,
  eos: number,
  k: number,
  maxLen: number,
  alpha: number,
): { tokens: number[]; score: number } {
  // A hypothesis is a list of tokens and the sum of their log-probabilities. At the beginning there is one.
  const logProbabilities = step([bos]);
  return { tokens: [eos], score: logProbabilities[eos]! };
}
