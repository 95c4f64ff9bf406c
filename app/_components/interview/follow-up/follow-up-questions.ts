import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { FollowUpCard } from '#lib/study/interview/interview-view.ts';

/** What the questions on the code are made from. */
export type FollowUpAsked = {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly events: readonly InterviewEvent[];
  /** Cards of the concepts of the exercises, in the order in which they are taken. */
  readonly cards: readonly Pick<FollowUpCard, 'cardId' | 'seed'>[];
};

/** How many questions a follow-up has at most. */
const MOST = 5;

/** The questions of a follow-up. They are made once, and kept in the events of the interview. */
export async function followUpQuestions({ cards }: FollowUpAsked): Promise<readonly FollowUpQuestion[]> {
  return cards.slice(0, MOST).map(({ cardId, seed }) => ({ id: `card/${cardId}`, kind: 'card', cardId, seed }));
}
