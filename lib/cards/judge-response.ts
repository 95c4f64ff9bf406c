import type { CardJudge } from './card-judge.ts';
import type { CardKindName } from './card.ts';
import type { BodyOf, DrawnBody, DrawnCard } from './draw-card.ts';
import { codeJudge } from './kinds/code/judge.ts';
import { claimJudge } from './kinds/claim/judge.ts';
import { figureJudge } from './kinds/figure/judge.ts';
import { formulaJudge } from './kinds/formula/judge.ts';
import { numericJudge } from './kinds/numeric/judge.ts';
import { orderJudge } from './kinds/order/judge.ts';
import { shapeJudge } from './kinds/shape/judge.ts';
import { optionsJudge } from './options/judge-options.ts';
import type { CardResponse } from './response.ts';

/** Judges a response to a card as it was drawn; null for a card that the learner judges alone. */
export function judgeResponse(
  { body, seed }: Pick<DrawnCard<unknown>, 'body' | 'seed'>,
  response: CardResponse,
): CardJudgement | null {
  return judgeOf(body)?.judge(body, response, seed) ?? null;
}

/** The empty response to a card; null for a card that the learner judges alone. */
export function emptyResponse(body: DrawnBody<unknown>): CardResponse | null {
  return judgeOf(body)?.empty(body) ?? null;
}

/** What the judge of a kind says, or of some. */
export type JudgementOf<Kind extends CardKindName> = Said<(typeof CARD_JUDGES)[Kind & keyof typeof CARD_JUDGES]>;

/** What the judge of any kind says. */
export type CardJudgement = JudgementOf<CardKindName>;

type Said<Judge> = Judge extends CardJudge<never, infer Own> ? Own : never;

/** The judge of each kind; null where the learner judges alone. */
export const CARD_JUDGES = {
  basic: null,
  cloze: null,
  pair: null,
  choice: optionsJudge,
  claim: claimJudge,
  numeric: numericJudge,
  formula: formulaJudge,
  order: orderJudge,
  shape: shapeJudge,
  figure: figureJudge,
  code: codeJudge,
} as const satisfies { readonly [Kind in CardKindName]: CardJudge<BodyOf<Kind, unknown>> | null };

// The judge of a kind is given a body of that kind.
function judgeOf({ kind }: DrawnBody<unknown>): CardJudge<DrawnBody<unknown>, CardJudgement> | null {
  return CARD_JUDGES[kind] as CardJudge<DrawnBody<unknown>, CardJudgement> | null;
}
