import { unreachable } from '#lib/base/invariant.ts';
import { judgeChoice, type ChoiceJudgement } from '#lib/cards/options/judge-options.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { judgeFormula, type FormulaJudgement } from '#lib/cards/kinds/formula/judge.ts';
import { judgeNumeric, type NumericJudgement } from '#lib/cards/kinds/numeric/judge.ts';
import type { DrawnOption } from '#lib/cards/options/draw-options.ts';
import type { DrawnBody, DrawnCard } from './draw-card.ts';
import { chosenIn, typedIn, type CardResponse } from './response.ts';

/** What a card’s judge says of a response; a card that the learner judges alone has none. */
export type CardJudgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'options'; readonly judgement: ChoiceJudgement }
  | { readonly kind: 'number'; readonly judgement: NumericJudgement }
  | { readonly kind: 'formula'; readonly judgement: FormulaJudgement };

/** Why there is nothing to judge yet. */
export type ResponseProblem =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'unreadable'; readonly part: number; readonly problem: ExpressionProblem };

/** Judges a response to a card as it was drawn; the same response gives the same judgement. */
export function judgeResponse(
  { body, seed }: Pick<DrawnCard<unknown>, 'body' | 'seed'>,
  response: CardResponse,
): CardJudgement {
  switch (body.kind) {
    case 'basic':
    case 'cloze':
      return { kind: 'none' };
    case 'choice':
    case 'figure':
      return { kind: 'options', judgement: judgeOptions(body.options, response) };
    case 'numeric':
      return { kind: 'number', judgement: judgeNumeric(typedIn(response)[0] ?? '', body) };
    case 'formula':
      return { kind: 'formula', judgement: judgeFormula(typedIn(response), body, seed) };
    default:
      return unreachable(body);
  }
}

/** What must be repaired before the response can be judged; null when it can. */
export function problemOf(judged: CardJudgement, response: CardResponse): ResponseProblem | null {
  if (judged.kind === 'options') {
    return chosenIn(response).length > 0 ? null : { kind: 'nothing-chosen' };
  }
  if (judged.kind === 'none' || judged.judgement.kind !== 'unreadable') return null;
  const part = 'part' in judged.judgement ? judged.judgement.part : 0;
  return { kind: 'unreadable', part, problem: judged.judgement.problem };
}

/** True when the response is judged right. */
export function isRight(judged: CardJudgement): boolean {
  return judged.kind !== 'none' && judged.judgement.kind === 'right';
}

/** The empty response to a card; null for a card that is only shown. */
export function emptyResponse(body: DrawnBody<unknown>): CardResponse | null {
  switch (body.kind) {
    case 'basic':
    case 'cloze':
      return null;
    case 'choice':
    case 'figure':
      return { kind: 'selected', optionIds: [] };
    case 'numeric':
      return { kind: 'typed', texts: [''] };
    case 'formula':
      return { kind: 'typed', texts: body.parts.map(() => '') };
    default:
      return unreachable(body);
  }
}

function judgeOptions(options: readonly DrawnOption<unknown>[], response: CardResponse): ChoiceJudgement {
  return judgeChoice(chosenIn(response), options);
}
