import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { judgeOptions, type OptionsJudgement } from '#lib/cards/options/judge-options.ts';
import { chosenIn } from '#lib/cards/response.ts';
import type { FigureBody } from './draw.ts';

/** The id by which a response says that none of the marks is right. */
export const NONE_OF_THEM = 'none';

/** What was chosen wrongly, and which known mistake it is: its place among them, or null. */
export type FigureJudgement = OptionsJudgement & { readonly mistake: number | null };

/** Marks and options alike are right when every right one is chosen and no other. */
export const figureJudge: CardJudge<FigureBody<unknown>, FigureJudgement | ResponseProblem> = {
  empty: () => ({ kind: 'selected', optionIds: [] }),
  judge: (body, response) => {
    const given = chosenIn(response);
    if (given.length === 0) return { kind: 'nothing-chosen' };
    const { known, mistakes } =
      body.ask === 'click' ? { known: body.targets, mistakes: body.mistakes } : { known: body.options, mistakes: [] };
    const chosen = given.filter((id) => known.some((one) => one.id === id));
    // What is chosen, but not there, is a response to another card.
    if (chosen.length === 0 && !(body.ask === 'click' && body.none && given.includes(NONE_OF_THEM)))
      return { kind: 'nothing-chosen' };
    const judged = judgeOptions(chosen, known);
    const same = mistakes.findIndex((mistake) => isSame(mistake.chosen, chosen));
    return { ...judged, mistake: judged.kind === 'wrong' && same !== -1 ? same : null };
  },
};

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
