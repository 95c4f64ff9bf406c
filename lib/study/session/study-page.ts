import { conceptSession } from './concept-session.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { customSession } from './custom-session.ts';
import type { CustomWish } from './custom-wish.ts';
import { DEFAULT_REVIEW_KEYS, type ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { sessionView } from './session-view.ts';
import { todaysQueue } from './todays-queue.ts';
import type { ComesNext } from '#lib/study/progress/what-comes-next.ts';
import type { SessionView } from './session-view.ts';
import { whatComesNext } from '#lib/study/progress/what-comes-next.ts';

/** The study page: a session, and what its end says. */
export type StudyPageView = ComesNext & { readonly session: SessionView; readonly keys: ReviewKeys };

/** Which session is asked for: the day’s own with nothing but nulls. */
export type StudyWish = {
  readonly conceptId: string | null;
  readonly custom: CustomWish | null;
  /** All that is due, whatever time it takes. */
  readonly allDue: boolean;
};

/** A session, with what comes after it: the day’s queue is made once for both. */
export async function studyPage(
  context: StudyContext,
  { conceptId, custom, allDue }: StudyWish,
): Promise<StudyPageView> {
  const queue = await todaysQueue(context, { moreNew: custom?.kind === 'new' ? custom.count : 0, allDue });
  const session =
    custom && custom.kind !== 'new'
      ? await customSession(context, custom)
      : conceptId === null
        ? await sessionView(context, { ...queue, teaches: true }, queue.places)
        : await conceptSession(context, conceptId);
  const keys = { ...DEFAULT_REVIEW_KEYS, ...queue.learner.profile.reviewKeys };
  return { session, keys, ...(await whatComesNext(context, queue, queue.times)) };
}
