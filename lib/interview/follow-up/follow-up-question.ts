import type { Localized } from '#lib/base/localized.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';

/** One answer among several; exactly one of a question is correct. `why` is shown once it was answered. Texts are Markdown. */
export type FollowUpOption = {
  readonly id: string;
  readonly text: Localized;
  readonly correct: boolean;
  readonly why: Localized;
};

/** A question after the code was submitted. */
export type FollowUpQuestion =
  | { readonly id: string; readonly kind: 'card'; readonly cardId: string; readonly seed: number }
  | {
      readonly id: string;
      readonly kind: 'mistake';
      readonly prompt: Localized;
      readonly options: readonly FollowUpOption[];
      /** The lines before (`- `) and after (`+ `) the change; null where it is told in words. */
      readonly code: string | null;
      /** The mistake’s id in its exercise. */
      readonly mistake: string;
    }
  | {
      readonly id: string;
      readonly kind: 'what-if';
      readonly prompt: Localized;
      readonly options: readonly FollowUpOption[];
      /** The regime’s id in its exercise. */
      readonly regime: string;
    };

/** A question whose options are its own. */
export type OptionQuestion = Exclude<FollowUpQuestion, { readonly kind: 'card' }>;

/** A card that may be asked, of a concept of the exercise. */
export type CardCandidate = {
  readonly cardId: string;
  readonly kind: CardKindName;
  readonly stage: CardStage | null | undefined;
};

/** What the questions are about. */
export type FollowUpAsked = {
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
