import { prngFrom } from '#lib/base/prng.ts';

/** An option with the name by which an answer refers to it: its place in the card, which shuffling does not change. */
export type ShuffledOption<Option> = { readonly id: string; readonly option: Option };

/** A card’s options in the order in which `seed` shows them. */
export function shuffleOptions<Option>(options: readonly Option[], seed: number): readonly ShuffledOption<Option>[] {
  return prngFrom(seed).shuffle(options.map((option, index) => ({ id: String(index), option })));
}

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
