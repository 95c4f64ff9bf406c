import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import { printOf, type QuizCard } from '#lib/quiz/freeze-quiz.ts';
import type { QuizQuestion } from '#lib/quiz/quiz.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { AskableQuestion } from './askable-questions.ts';

/** What a quiz keeps of something that can be asked, which the library has. */
export function frozenCard(library: Library, question: AskableQuestion): QuizCard {
  const written = writtenOf(library, question.cardId);
  invariant(written, `${question.cardId}, which can be asked`);
  const isExercise = question.ask === 'exercises';
  return {
    ...question,
    kind: written.kind,
    print: printOfWritten(written.spec),
    ...(isExercise && { functionName: null }),
  };
}

/** Why a question cannot be judged any more; null where it can. */
export function whyMissing(library: Library, { cardId, print }: QuizQuestion): 'gone' | 'changed' | null {
  const written = writtenOf(library, cardId);
  if (!written) return 'gone';
  return printOfWritten(written.spec) === print ? null : 'changed';
}

type Written = { readonly kind: QuizQuestion['kind']; readonly spec: object };

function writtenOf(library: Library, cardId: CardId): Written | null {
  const exerciseId = exerciseIdOf(cardId);
  if (exerciseId !== null) {
    const exercise = library.exercise(exerciseId);
    return exercise && { kind: 'exercise', spec: exercise.spec };
  }
  const card = library.card(cardId);
  return card && { kind: card.spec.kind, spec: card.spec };
}

const prints = new WeakMap<object, string>();

/** Made once for what an author wrote: a list of quizzes asks for thousands. */
function printOfWritten(spec: object): string {
  let print = prints.get(spec);
  if (print === undefined) prints.set(spec, (print = printOf(spec)));
  return print;
}
