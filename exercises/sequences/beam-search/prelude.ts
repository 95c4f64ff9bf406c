/** Log-probabilities of the next token after the tokens so far, which begin with bos: one number for each token 0 … V − 1. */
export type Step = (prefix: number[]) => number[];

/**
 * A small language model. `table[a][b]` says how readily token b follows token a. The last token counts fully, each
 * earlier one `fade` times as much as the one after it.
 */
export function languageModel(table: number[][], fade: number): Step {
  return (prefix) => {
    check(table, prefix);
    const scores = table.map(
      (_, next) =>
        prefix.reduceRight(
          ({ sum, weight }, token) => ({ sum: sum + weight * table[token]![next]!, weight: weight * fade }),
          { sum: 0, weight: 1 },
        ).sum,
    );
    const top = Math.max(...scores);
    const log = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
    return scores.map((score) => score - log);
  };
}

/** A model that only looks at the last token, and reads its log-probabilities from a table. */
export function lookUp(table: number[][]): Step {
  return (prefix) => {
    check(table, prefix);
    return table[prefix.at(-1)!]!.slice();
  };
}

function check(table: number[][], prefix: number[]): void {
  if (prefix.length === 0) throw new Error('step was given an empty prefix: it has to begin with bos');
  const odd = prefix.find((token) => table[token] === undefined);
  if (odd !== undefined) throw new Error(`step was given the token ${odd}: tokens are 0 to ${table.length - 1}`);
}
