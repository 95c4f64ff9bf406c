import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import type { Quiz, QuizPolicy, QuizQuestion } from '#lib/quiz/quiz.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import { NOON, uuid } from './events.ts';

/** Question number `at` of a quiz. */
export function aQuestion(at: number, changes: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    cardId: contentCardId('activations', `card-${at}`),
    seed: at,
    conceptId: `activations/concept-${at % 2}`,
    pack: packPathOf('content', 'activations'),
    stage: 'recall',
    kind: 'choice',
    print: '00000000',
    ...changes,
  };
}

/** A quiz of four questions, with final feedback and certainty; but for what is changed. */
export function aQuiz(changes: Partial<Omit<Quiz, 'policy'>> & { readonly policy?: Partial<QuizPolicy> } = {}): Quiz {
  const policy = { feedback: 'final', certainty: true, deadlineAt: null, passAt: null, countsInLog: false } as const;
  return {
    id: uuid(1),
    seed: 7,
    madeAt: NOON,
    questions: [0, 1, 2, 3].map((at) => aQuestion(at)),
    source: { kind: 'forgotten', count: 4 },
    blueprint: [],
    ...changes,
    policy: { ...policy, ...changes.policy },
  };
}

/** An answer to a question of `aQuiz`, `after` milliseconds after it was made. */
export function anAnswer(
  number: number,
  after: number,
  changes: Partial<Extract<QuizEvent, { readonly kind: 'answered' }>> = {},
): Extract<QuizEvent, { readonly kind: 'answered' }> {
  return {
    id: uuid(100 + number),
    quizId: uuid(1),
    at: NOON + after,
    kind: 'answered',
    question: 0,
    response: { kind: 'selected', optionIds: ['0'] },
    certainty: 'fairly',
    right: true,
    tookMillis: 1_000,
    ...changes,
  };
}
