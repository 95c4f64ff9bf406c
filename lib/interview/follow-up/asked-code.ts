import type { CardId } from '#lib/base/card-id.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { FollowUpQuestion } from './follow-up-question.ts';

/** A question whose options are its own. */
export type OptionQuestion = Exclude<FollowUpQuestion, { readonly kind: 'card' }>;

/** A card that may be asked, of a concept of the exercise. */
export type CardCandidate = {
  readonly cardId: CardId;
  readonly kind: CardKindName;
  readonly stage: CardStage | null | undefined;
};

/** What the questions are about. */
export type AskedCode = {
  readonly judgeable: Judgeable;
  /** The code that was submitted, as it was written. */
  readonly source: string;
  readonly language: Language;
  /** Ids of the mistakes that earlier runs were told of. */
  readonly diagnoses: readonly string[];
  readonly cards: readonly CardCandidate[];
  readonly seed: number;
};

/** Whether an option answers a question; a card is judged as cards are, and has no options. */
export function isRight(question: FollowUpQuestion, optionId: string): boolean {
  return question.kind !== 'card' && question.options.some(({ id, correct }) => correct && id === optionId);
}
