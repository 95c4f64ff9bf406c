import { NO_FACTS } from '#lib/interview/follow-up/follow-up-facts.ts';
import { followUpFrom } from '#lib/interview/follow-up/follow-up-from.ts';
import type { FollowUpAsked, FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';

/** The questions about a submission; never rejects. */
export async function followUpQuestions(asked: FollowUpAsked): Promise<readonly FollowUpQuestion[]> {
  return followUpFrom(asked, NO_FACTS);
}
