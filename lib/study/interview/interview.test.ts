import { describe, expect, it } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY } from '#tests/support/quiz-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { aContext } from '#tests/support/study-context.ts';
import { clarificationsOf } from './clarifications.ts';
import { interviewView } from './interview-view.ts';
import { makeInterview } from './make-interview.ts';
import { pastInterviews } from './past-interviews.ts';
import { recordInterviewEvents } from './record-interview-events.ts';

const open = () => aContext({ stores: memoryStores(), library: QUIZ_LIBRARY, learnerId: 'local', now: NOON });
const WISH = { id: uuid(1), source: { kind: 'weak', count: 1 }, minutes: 30, diagnoses: 'after' } as const;

describe('an interview', () => {
  it('is made once, however often it is asked for', async () => {
    const context = open();
    const first = await makeInterview(context, WISH);
    const second = await makeInterview(context, { ...WISH, minutes: 60 });
    expect(first).toMatchObject({ ok: true, value: { status: 'recorded' } });
    expect(second).toMatchObject({ ok: true, value: { status: 'duplicate', interview: { minutes: 30 } } });
  });

  it('is refused by name where an exercise is not there, is named twice, or there are too few', async () => {
    const list = (...exerciseIds: readonly string[]) => ({ ...WISH, source: { kind: 'list', exerciseIds } as const });
    const [known] = QUIZ_LIBRARY.exercises.map(({ id }) => id);
    expect(await makeInterview(open(), list('no/such'))).toEqual({
      ok: false,
      problem: { reason: 'unknown', what: 'exercise', id: 'no/such' },
    });
    expect(await makeInterview(open(), list(known!, known!))).toEqual({
      ok: false,
      problem: { reason: 'twice', id: known },
    });
    const track = { ...WISH, source: { kind: 'track', trackId: 'none', count: 1 } as const };
    expect(await makeInterview(open(), track)).toMatchObject({ ok: false, problem: { what: 'track' } });
  });

  it('shows its exercise without the answer, and cards that a program judges for the questions afterwards', async () => {
    const context = open();
    await makeInterview(context, WISH);
    const view = await interviewView(context, uuid(1));
    const shown = JSON.stringify(view?.exercises);
    expect(shown).not.toContain('editorial');
    expect(view?.exercises[0]?.clarifications.map(({ id }) => id)).toContain('shapes');
    expect(await interviewView(context, uuid(2))).toBeNull();
  });

  it('takes what was done once, and refuses what it does not know by name', async () => {
    const context = open();
    await makeInterview(context, WISH);
    const started = { id: uuid(2), interviewId: uuid(1), at: NOON, kind: 'started' };
    const events = [
      started,
      { id: uuid(3), interviewId: uuid(9), at: NOON, kind: 'started' },
      { id: uuid(4), interviewId: uuid(1), at: NOON, kind: 'coding', exercise: 5 },
      { id: uuid(5), interviewId: uuid(1), at: NOON, kind: 'made' },
      { ...started, at: NOON + 1 },
    ];
    const { results } = await recordInterviewEvents(context, events);
    expect(results.map((result) => ('reason' in result ? result.reason : result.status))).toEqual([
      'recorded',
      'unknown-interview',
      'unknown-exercise',
      'malformed',
      'id-taken',
    ]);
    expect((await recordInterviewEvents(context, [started])).results).toEqual([{ id: uuid(2), status: 'duplicate' }]);
  });

  it('stands in the list, over once its time is up', async () => {
    const context = open();
    await makeInterview(context, WISH);
    const started = { id: uuid(2), interviewId: uuid(1), at: NOON, kind: 'started' };
    await recordInterviewEvents(context, [started]);
    expect(await pastInterviews(context, 5)).toMatchObject([{ phase: 'asking', ended: null, tookMillis: null }]);
    const later = { ...context, now: NOON + 31 * MINUTE_MILLIS };
    expect(await pastInterviews(later, 5)).toMatchObject([
      { ended: { reason: 'deadline' }, tookMillis: 30 * MINUTE_MILLIS, passed: 0 },
    ]);
  });
});

describe('clarifying questions', () => {
  it('tell nothing of the inputs that only a submit tries', () => {
    for (const exercise of QUIZ_LIBRARY.exercises) {
      const told = JSON.stringify(clarificationsOf(exercise));
      const hidden = exercise.spec.regimes.filter(({ visible }) => !visible).map(({ title }) => title.en);
      for (const title of hidden) expect(told).not.toContain(title);
    }
  });
});
