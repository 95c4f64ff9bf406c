import { columnsOf, joinColumns, type AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** All that the memory model can be fitted to. */
export type LearntAnswers = {
  readonly answers: AnswerColumns;
  /** Answers that count for nothing, for their card was forgotten on purpose afterwards. */
  readonly beforeForget: number;
};

/** Whose answers, and where they are. */
export type Learning = Pick<StudyContext, 'stores' | 'learnerId'>;

/** Cards that are read at once. */
const PAGE = 2_000;

/**
 * The learner’s answers that stand, as columns, whatever pack they are of; read page by page, so that a long log is never
 * held but as columns. `onRead` is told how many answers have been read.
 */
export async function learntAnswers(
  { stores, learnerId }: Learning,
  onRead: (answers: number) => void = () => undefined,
): Promise<LearntAnswers> {
  const pages: AnswerColumns[] = [];
  let beforeForget = 0;
  let read = 0;
  let after: string | null = null;
  do {
    const page = await stores.reviews.answersByCard(learnerId, after, PAGE);
    const columns = columnsOf(page.cards);
    pages.push(columns.answers);
    beforeForget += columns.beforeForget;
    read += columns.answers.grades.length + columns.beforeForget;
    onRead(read);
    after = page.last;
  } while (after !== null);
  return { answers: joinColumns(pages), beforeForget };
}

/** Answers in the whole log, but for what was undone. */
export async function answersEver({ stores, learnerId }: Learning): Promise<number> {
  const days = await stores.tallies.activity(learnerId);
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}
