import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { chosenIn } from '#lib/cards/response.ts';
import type { CodeBody } from './draw.ts';

/** The judge of code cards. A line is chosen by its index, counted from 0. */
export const codeJudge: CardJudge<CodeBody<unknown>, CodeJudgement> = {
  empty: () => ({ kind: 'selected', optionIds: [] }),
  judge: (body, response) => judgeLine(chosenIn(response)[0], body),
};

export type CodeJudgement =
  | { readonly kind: 'right' }
  /** `mistake` is the index of what the card says about the chosen line. */
  | { readonly kind: 'wrong'; readonly line: number; readonly mistake: number | null }
  | ResponseProblem;

function judgeLine(chosen: string | undefined, { lines, faulty, mistakes }: CodeBody<unknown>): CodeJudgement {
  const line = lines.findIndex((_, index) => String(index) === chosen);
  if (line === -1) return { kind: 'nothing-chosen' };
  if (line === faulty) return { kind: 'right' };
  const mistake = mistakes.findIndex((known) => known.line === line);
  return { kind: 'wrong', line, mistake: mistake === -1 ? null : mistake };
}
