import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';

/** An option of a question about code; `why` says why it is right, or what is wrong with it. */
export type FollowUpOption = {
  readonly id: string;
  readonly text: Localized;
  readonly correct: boolean;
  readonly why: Localized;
};

/** A question after an interview, about the very code that was handed in. */
export type FollowUpQuestion =
  /** A card of a concept of the exercise, drawn with `seed`. */
  | { readonly id: string; readonly kind: 'card'; readonly cardId: CardId; readonly seed: number }
  /** From a known mistake that is one change away from the code; `code` shows it where it helps. */
  | {
      readonly id: string;
      readonly kind: 'mistake';
      readonly prompt: Localized;
      readonly options: readonly FollowUpOption[];
      readonly code: string | null;
      /** The id of the mistake. */
      readonly mistake: string;
    }
  /** What happens on a kind of input; answered by having run the code on it. */
  | {
      readonly id: string;
      readonly kind: 'what-if';
      readonly prompt: Localized;
      readonly options: readonly FollowUpOption[];
      /** The id of the kind of input. */
      readonly regime: string;
    };
