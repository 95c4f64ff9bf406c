import { exerciseIdOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { QuizQuestion } from '#lib/quiz/quiz.ts';
import type { QuizResponse } from '#lib/quiz/quiz-response.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { whyMissing } from './frozen-card.ts';

/**
 * Whether a response is right, judged from the frozen seed; null where the card is gone or has changed. What cannot be read is
 * wrong. Code in a gap is judged by what its run gave, and an exercise by the verdict of the judge in the browser.
 */
export function judgeQuestion(library: Library, question: QuizQuestion, response: QuizResponse | null): boolean | null {
  if (whyMissing(library, question) !== null) return null;
  if (response === null) return false;
  if (exerciseIdOf(question.cardId) !== null) return response.kind === 'judged' && response.verdict === 'pass';
  const card = library.card(question.cardId);
  if (!card || response.kind === 'judged') return false;
  const concept = card.conceptId === null ? null : library.concept(card.conceptId);
  const drawn = drawCard(card.spec, question.seed, AS_WRITTEN, fileRunner(concept?.programs, library.runProgram));
  return judgeResponse(drawn, response)?.kind === 'right';
}

/** What is only judged needs no HTML. */
const AS_WRITTEN: TextRenderer<Localized> = {
  block: (text) => text,
  inline: (text) => text,
  code: (program) => program.split('\n'),
};
