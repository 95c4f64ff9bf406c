import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { chosenIn } from '#lib/cards/response.ts';

/** The judge of every kind of card that is answered by choosing. */
export const optionsJudge: CardJudge<OptionsTarget, OptionsJudgement | ResponseProblem> = {
  empty: () => ({ kind: 'selected', optionIds: [] }),
  judge: ({ options }, response) => {
    const chosen = chosenIn(response);
    return chosen.length === 0 ? { kind: 'nothing-chosen' } : judgeOptions(chosen, options);
  },
};

/** What chosen options are held against. */
type OptionsTarget = { readonly options: readonly { readonly id: string; readonly correct: boolean }[] };

/** What was chosen wrongly. */
export type OptionsJudgement = {
  readonly kind: 'right' | 'wrong';
  /** Right options that were not chosen. */
  readonly missed: readonly string[];
  /** Wrong options that were chosen. */
  readonly mistaken: readonly string[];
};

/** Judges a set of chosen options: right when it holds every correct one and no other. */
export function judgeOptions(chosen: Iterable<string>, options: OptionsTarget['options']): OptionsJudgement {
  const picked = new Set(chosen);
  const missed = options.filter((option) => option.correct && !picked.has(option.id)).map((option) => option.id);
  const mistaken = options.filter((option) => !option.correct && picked.has(option.id)).map((option) => option.id);
  return { kind: missed.length + mistaken.length === 0 ? 'right' : 'wrong', missed, mistaken };
}
