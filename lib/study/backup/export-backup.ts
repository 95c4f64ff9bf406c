import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { LogPlace } from '#lib/study/ports/review-store.ts';

/** What a backup file begins with; a later form has a later version. */
export const BACKUP_FORMAT = 'gradus-backup';
export const BACKUP_VERSION = 1;

const PAGE = 2_000;
/** One a week at most, but for those that were asked for. */
const EVERY_FIT = 100_000;

/**
 * All that is kept of the learner as one JSON text, in pieces, so that a long log needs no long memory: profile, presets with their revisions, enrolments, plans,
 * what became of the memory model, the whole review log in order, all submissions. Snapshots are left out: they are the fold of the log.
 */
export async function* exportBackup(context: StudyContext): AsyncGenerator<string> {
  const { stores, learnerId, now } = context;
  const { profile, revisions, queues, packPresets } = await currentLearner(context);
  const plans = await stores.plans.all(learnerId);
  const enrolments = Object.fromEntries(await stores.enrolments.choices(learnerId));
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now,
    learner: profile,
    revisions,
    queues: Object.fromEntries(queues),
    packPresets: Object.fromEntries(packPresets),
    enrolments,
    plans,
    fits: (await stores.fits.latest(learnerId, EVERY_FIT)).toReversed(),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"reviews":[`;

  let separator = '\n';
  let place: LogPlace = null;
  for (;;) {
    const events = await stores.reviews.page(learnerId, place, PAGE);
    for (const event of events) {
      yield separator + JSON.stringify(event);
      separator = ',\n';
    }
    if (events.length < PAGE) break;
    place = events.at(-1) ?? null;
  }

  yield '],"submissions":[';
  separator = '\n';
  for (const id of await stores.submissions.ids(learnerId)) {
    const submission = await stores.submissions.find(learnerId, id);
    if (!submission) continue;
    yield separator + JSON.stringify(submission);
    separator = ',\n';
  }
  yield ']}\n';
}
