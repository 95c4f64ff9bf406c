import type { StudyContext } from '#lib/study/context.ts';
import { sessionView } from './session-view.ts';
import { todaysQueue, type MoreWish } from './todays-queue.ts';
import type { SessionView } from './session-view.ts';

/** The session of today: what is to be asked, in order, within the day’s limits, or with more new cards than these. */
export async function openSession(context: StudyContext, wish?: MoreWish): Promise<SessionView> {
  const queue = await todaysQueue(context, wish);
  return sessionView(context, { ...queue, teaches: true }, queue.places);
}
