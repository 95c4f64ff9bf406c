import type { CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import type { Askable } from './blueprint.ts';
import { interleaved } from './interleaved.ts';
import type { Quiz, QuizQuestion } from './quiz.ts';

/** What a quiz keeps of a card that can be asked. */
export type QuizCard = Askable & {
  readonly cardId: CardId;
  readonly kind: QuizQuestion['kind'];
  /** By `printOf`. */
  readonly print: string;
  readonly functionName?: string | null;
};

/** The quiz of these cards: topics mixed, and a seed for each card. The same is made of the same. */
export function freezeQuiz(made: Omit<Quiz, 'questions'>, cards: readonly QuizCard[]): Quiz {
  const topicOf = topicsOf(cards);
  const questions = interleaved(cards, topicOf, hashText(`${made.seed}/order`)).map(
    ({ cardId, conceptIds, pack, stage, kind, print, functionName }): QuizQuestion => ({
      cardId,
      seed: hashText(`${made.seed}/${cardId}`),
      conceptId: conceptIds[0] ?? null,
      pack,
      stage,
      kind,
      print,
      ...(functionName !== undefined && { functionName }),
    }),
  );
  return { ...made, questions };
}

/** Packs where there are several, else concepts. */
function topicsOf(cards: readonly QuizCard[]): (card: QuizCard) => string {
  const isWide = new Set(cards.map(({ pack }) => pack)).size > 1;
  return ({ pack, conceptIds }) => (isWide ? pack : (conceptIds[0] ?? pack));
}

/** A short name for what an author wrote: another one where any of it has changed. 8 hexadecimal digits. */
export function printOf(written: unknown): string {
  return hashText(JSON.stringify(written)).toString(16).padStart(8, '0');
}
