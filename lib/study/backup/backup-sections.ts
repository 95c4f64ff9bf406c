import { EVENT_VERSIONS, type ReviewEvent } from '#lib/srs/log/review-event.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
import type { LogPlace } from '#lib/study/ports/review-store.ts';
import type { RemarkPlace } from '#lib/study/ports/remark-store.ts';
import type { InterviewPlace } from '#lib/study/ports/interview-store.ts';
import type { QuizPlace } from '#lib/study/ports/quiz-store.ts';
import type { BackupEntry } from './backup-entry.ts';
import { remarkEntry } from './read-remark-entry.ts';
import { interviewEntry } from './read-interview-entry.ts';
import { quizEntry } from './read-quiz-entry.ts';

/** A part of a backup, in a file of its own. */
export type BackupSection = {
  readonly name: string;
  /** Everything of it that is kept of the learner, in an order that is always the same. */
  readonly entries: (context: StudyContext) => AsyncIterable<BackupEntry>;
};

const PAGE = 2_000;
/** One a week at most, but for those that were asked for. */
const EVERY_FIT = 100_000;

/**
 * All that is kept of a learner. Snapshots and tallies are left out: they are the fold of the log. Whatever is kept anew
 * gets a section here, and with it the round trip of every test.
 */
export const BACKUP_SECTIONS: readonly BackupSection[] = [
  { name: 'learner', entries: learner },
  { name: 'presets', entries: presets },
  { name: 'packs', entries: packs },
  { name: 'plans', entries: plans },
  { name: 'fits', entries: fits },
  { name: 'views', entries: views },
  { name: 'lists', entries: lists },
  { name: 'reviews', entries: reviews },
  { name: 'submissions', entries: submissions },
  { name: 'quizzes', entries: quizzes },
  { name: 'interviews', entries: interviews },
  { name: 'remarks', entries: remarks },
];

/** Not `currentLearner`, which may write. */
async function learnerOf({ stores, learnerId }: StudyContext): Promise<Learner> {
  const found = await stores.learners.find(learnerId);
  invariant(found, `learner ${learnerId}, whose backup this is`);
  return found;
}

async function* learner(context: StudyContext): AsyncGenerator<BackupEntry> {
  yield { kind: 'profile', version: 1, body: (await learnerOf(context)).profile };
}

async function* presets(context: StudyContext): AsyncGenerator<BackupEntry> {
  const { revisions, queues } = await learnerOf(context);
  for (const body of revisions) yield { kind: 'revision', version: 1, body };
  for (const [preset, queue] of queues) yield { kind: 'queue', version: 1, body: { preset, queue } };
}

async function* packs(context: StudyContext): AsyncGenerator<BackupEntry> {
  const { packPresets } = await learnerOf(context);
  for (const [pack, enrolled] of await context.stores.enrolments.choices(context.learnerId)) {
    yield { kind: 'enrolment', version: 1, body: { pack, enrolled } };
  }
  for (const [pack, preset] of packPresets) yield { kind: 'preset', version: 1, body: { pack, preset } };
}

async function* plans({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  for (const body of await stores.plans.all(learnerId)) yield { kind: 'plan', version: 1, body };
}

async function* fits({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  for (const body of (await stores.fits.latest(learnerId, EVERY_FIT)).toReversed()) {
    yield { kind: 'fit', version: 1, body };
  }
}

async function* views({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  for (const body of await stores.views.all(learnerId)) yield { kind: 'view', version: 1, body };
}

async function* lists({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  for (const body of await stores.lists.all(learnerId)) yield { kind: 'list', version: 1, body };
}

async function* reviews({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  let place: LogPlace = null;
  for (;;) {
    const events = await stores.reviews.page(learnerId, place, PAGE);
    for (const event of events) yield eventEntry(event);
    if (events.length < PAGE) return;
    place = events.at(-1) ?? null;
  }
}

/** An event as it is in the log; one of a newer program under the kind and version that it came with. */
function eventEntry(event: ReviewEvent): BackupEntry {
  if (event.kind !== 'other') return { kind: event.kind, version: EVENT_VERSIONS[event.kind], body: event };
  const { was, kind: _other, ...row } = event;
  return { kind: was.kind, version: was.version, body: { ...(JSON.parse(was.body) as object), ...row } };
}

async function* submissions({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  for (const id of await stores.submissions.ids(learnerId)) {
    const body = await stores.submissions.find(learnerId, id);
    if (body) yield { kind: 'submission', version: 1, body };
  }
}

async function* quizzes({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  let place: QuizPlace = null;
  for (;;) {
    const events = await stores.quizzes.page(learnerId, place, PAGE);
    for (const event of events) yield quizEntry(event);
    if (events.length < PAGE) return;
    place = events.at(-1) ?? null;
  }
}

async function* interviews({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  let place: InterviewPlace = null;
  for (;;) {
    const events = await stores.interviews.page(learnerId, place, PAGE);
    for (const event of events) yield interviewEntry(event);
    if (events.length < PAGE) return;
    place = events.at(-1) ?? null;
  }
}

async function* remarks({ stores, learnerId }: StudyContext): AsyncGenerator<BackupEntry> {
  let place: RemarkPlace = null;
  for (;;) {
    const events = await stores.remarks.page(learnerId, place, PAGE);
    for (const event of events) yield remarkEntry(event);
    if (events.length < PAGE) return;
    place = events.at(-1) ?? null;
  }
}
