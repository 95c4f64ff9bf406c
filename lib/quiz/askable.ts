import type { CardKindName } from '#lib/cards/card.ts';
import { CARD_JUDGES } from '#lib/cards/judge-response.ts';

/** Whether cards of a kind may be asked: a program judges their answers. */
export function isJudged(kind: CardKindName): boolean {
  return CARD_JUDGES[kind] !== null;
}

/** The difficulty, 1 to 5, up to which an exercise is small enough: under ten minutes for a practised person. */
export const HARDEST_EXERCISE = 2;
