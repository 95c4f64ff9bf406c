import type { Prng } from '#lib/base/prng.ts';
import type { CardCandidate } from './asked-code.ts';
import type { FollowUpQuestion } from './follow-up-question.ts';

/** Kinds that the program judges by itself, at once. */
const KINDS: ReadonlySet<CardCandidate['kind']> = new Set(['choice', 'claim', 'numeric']);
const STAGES: ReadonlySet<CardCandidate['stage']> = new Set(['apply', 'discriminate', 'debug']);

/** The cards that can be asked, those that ask for more than memory first. */
export function cardQuestions(cards: readonly CardCandidate[], prng: Prng): FollowUpQuestion[] {
  const judged = [...new Map(cards.map((card) => [card.cardId, card])).values()].filter(({ kind }) => KINDS.has(kind));
  const mixed = prng.shuffle(judged.toSorted((one, other) => (one.cardId < other.cardId ? -1 : 1)));
  const ordered = [
    ...mixed.filter(({ stage }) => STAGES.has(stage)),
    ...mixed.filter(({ stage }) => !STAGES.has(stage)),
  ];
  return ordered.map(({ cardId }) => ({
    id: `card:${cardId}`,
    kind: 'card',
    cardId,
    seed: prng.integer(0, 0x7fffffff),
  }));
}
