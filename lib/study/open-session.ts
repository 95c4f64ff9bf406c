import type { StudyContext } from './context.ts';
import { sessionView } from './session-view.ts';
import { todaysQueue } from './todays-queue.ts';
import type { SessionView } from './views.ts';

/** The session of today: what is to be asked, in order, within the day’s limits. */
export async function openSession(context: StudyContext): Promise<SessionView> {
  const { learner, places } = await todaysQueue(context);
  return sessionView(context, learner, places);
}
