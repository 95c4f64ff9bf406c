export type ChoiceJudgement = {
  readonly kind: 'right' | 'wrong';
  /** Right options that were not chosen. */
  readonly missed: readonly string[];
  /** Wrong options that were chosen. */
  readonly mistaken: readonly string[];
};

/** Judges a set of chosen options: right when it holds every correct one and no other. */
export function judgeChoice(
  chosen: Iterable<string>,
  options: readonly { readonly id: string; readonly correct: boolean }[],
): ChoiceJudgement {
  const picked = new Set(chosen);
  const missed = options.filter((option) => option.correct && !picked.has(option.id)).map((option) => option.id);
  const mistaken = options.filter((option) => !option.correct && picked.has(option.id)).map((option) => option.id);
  return { kind: missed.length + mistaken.length === 0 ? 'right' : 'wrong', missed, mistaken };
}
