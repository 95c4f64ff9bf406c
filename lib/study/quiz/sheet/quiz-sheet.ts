import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { answerKey, type KeyPart } from '#lib/quiz/answer-key.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';

/** A quiz on paper. */
export type QuizSheet = {
  readonly title: Localized | null;
  readonly madeAt: EpochMillis;
  readonly seed: number;
  /** Of seed and cards (`checkCode`): by it the sheet finds its quiz, to be marked. */
  readonly code: string;
  readonly policy: Quiz['policy'];
  /** Null where the time is not limited. */
  readonly minutes: number | null;
  readonly questions: readonly SheetQuestion[];
};

/** A question on paper: the card (null where it is gone), and its right answer in a line or more. */
export type SheetQuestion = {
  /** From 1. */
  readonly number: number;
  readonly card: CardView | null;
  readonly key: readonly KeyPart[];
};

/** The quiz of a view as it is printed, with and without answers. */
export function quizSheet({ quiz, title, cards, code }: QuizView): QuizSheet {
  const { deadlineAt } = quiz.policy;
  return {
    title,
    madeAt: quiz.madeAt,
    seed: quiz.seed,
    code,
    policy: quiz.policy,
    minutes: deadlineAt === null ? null : Math.round((deadlineAt - quiz.madeAt) / 60_000),
    questions: cards.map((card, at) => ({
      number: at + 1,
      card,
      key: card === null || card.body.kind === 'exercise' ? [] : answerKey(card.body),
    })),
  };
}
