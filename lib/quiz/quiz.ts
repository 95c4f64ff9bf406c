import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { Blueprint } from './blueprint.ts';

/** A quiz, frozen when it is made; all that happens to it afterwards is events. */
export type Quiz = {
  /** UUID made by the client. */
  readonly id: string;
  /** 0 to 4,294,967,295; draws cards, numbers, options and order. */
  readonly seed: number;
  readonly madeAt: EpochMillis;
  /** In the order in which they are asked. */
  readonly questions: readonly QuizQuestion[];
  readonly policy: QuizPolicy;
  readonly source: QuizSource;
  readonly blueprint: Blueprint;
};

/** One question: a card or a small exercise, and the seed that draws it. */
export type QuizQuestion = {
  readonly cardId: CardId;
  readonly seed: number;
  /** pack/concept; null for what belongs to none. */
  readonly conceptId: string | null;
  readonly pack: PackPath;
  readonly stage: CardStage | null;
  readonly kind: CardKindName | 'exercise';
  /** Of what its author wrote: where that has changed, the question is not the one that was asked (`printOf`). */
  readonly print: string;
  /** Of an exercise: the function to write; null for all of them. */
  readonly functionName?: string | null;
};

/** How a quiz is held. */
export type QuizPolicy = {
  /** Whether each answer is judged before the learner at once, or all at the end. */
  readonly feedback: 'immediate' | 'final';
  /** Whether certainty is asked before the answer, and marked. */
  readonly certainty: boolean;
  /** When it is over, by the server’s clock; null without a limit. */
  readonly deadlineAt: EpochMillis | null;
  /** The share of right answers that passes, above 0, at most 1; null where nobody passes or fails. */
  readonly passAt: number | null;
  /** Whether answers go into the review log too, as a kind of their own. */
  readonly countsInLog: boolean;
};

/** What was asked for. */
export type QuizSource =
  /** Empty lists: everything. */
  | {
      readonly kind: 'topics';
      readonly packs: readonly PackPath[];
      readonly conceptIds: readonly string[];
      /** Of cards; exercises are asked whatever they are for. */
      readonly stages: readonly CardStage[];
      readonly count: number;
      /** How many of these are small exercises; left out: none. */
      readonly exercises?: number;
    }
  | { readonly kind: 'track'; readonly trackId: string; readonly count: number; readonly exercises?: number }
  /** Cards that are recalled least probably now. */
  | { readonly kind: 'forgotten'; readonly count: number }
  | { readonly kind: 'cards'; readonly cardIds: readonly CardId[] }
  | { readonly kind: 'blueprint'; readonly cells: Blueprint }
  /** `pack/quiz`: a file of a pack; its title as it was. */
  | { readonly kind: 'file'; readonly quizId: string; readonly title: Localized };

/** The fewest and the most questions of a quiz. */
export const QUIZ_SIZES = { least: 1, most: 100 } as const;

/** Whether an answer stays once it is given: what was judged before the learner, or decides, is not given again. */
export function isFinalOnce({ feedback, passAt }: QuizPolicy): boolean {
  return feedback === 'immediate' || passAt !== null;
}
