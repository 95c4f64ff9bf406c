import { answerTimes } from './answer-times.ts';
import { conceptSession } from './concept-session.ts';
import type { StudyContext } from './context.ts';
import { sessionView } from './session-view.ts';
import { todaysQueue, type MoreWish } from './todays-queue.ts';
import type { ComesNext, SessionView } from './views.ts';
import { whatComesNext } from './what-comes-next.ts';

/** The study page: a session, and what its end says. */
export type StudyPageView = ComesNext & { readonly session: SessionView };

/** The session of today, or of one concept, with what comes after it: the day’s queue is made once for both. */
export async function studyPage(
  context: StudyContext,
  conceptId: string | null,
  wish?: MoreWish,
): Promise<StudyPageView> {
  const queue = await todaysQueue(context, wish);
  const session =
    conceptId === null ? await sessionView(context, queue, queue.places) : await conceptSession(context, conceptId);
  return { session, ...(await whatComesNext(context, queue, await answerTimes(context))) };
}
