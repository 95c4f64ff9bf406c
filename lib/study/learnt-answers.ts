import { columnsOf, type AnswerColumns, type CardAnswers } from '#lib/srs/optimiser/answer-columns.ts';
import { currentLearner, type StudyContext } from './context.ts';

/** All that the memory model can be fitted to. */
export type LearntAnswers = {
  readonly answers: AnswerColumns;
  /** Answers that count for nothing, for their card was forgotten on purpose afterwards. */
  readonly beforeForget: number;
};

/** Cards that are read at once, so that others are served in between. */
const PAGE = 2_000;

/** The learner’s answers that stand, as columns, whatever pack they are of. */
export async function learntAnswers(context: StudyContext): Promise<LearntAnswers> {
  await currentLearner(context);
  const cards: CardAnswers[] = [];
  let after: string | null = null;
  do {
    const page = await context.stores.reviews.answersByCard(context.learnerId, after, PAGE);
    cards.push(...page.cards);
    after = page.last;
  } while (after !== null);
  return columnsOf(cards);
}
