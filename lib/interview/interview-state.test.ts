import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { anInterview, anInterviewEvent, aRun } from '#tests/support/interviews.ts';
import { interviewState, pointsOf } from './interview-state.ts';

const MINUTE = MINUTE_MILLIS;
const started = anInterviewEvent(1, MINUTE, 'started', {});
const DEADLINE = NOON + 31 * MINUTE;
const history = [
  started,
  anInterviewEvent(2, 2 * MINUTE, 'asked', { exercise: 0, question: 'shapes' }),
  anInterviewEvent(3, 3 * MINUTE, 'coding', { exercise: 0 }),
  anInterviewEvent(4, 4 * MINUTE, 'hint', { exercise: 0, hint: 0 }),
  aRun(5, 5 * MINUTE),
  aRun(6, 6 * MINUTE, { verdict: 'pass', check: null }),
  anInterviewEvent(7, 7 * MINUTE, 'hint', { exercise: 0, hint: 1 }),
  anInterviewEvent(8, 8 * MINUTE, 'moved', { exercise: 1 }),
  anInterviewEvent(9, 9 * MINUTE, 'ended', { reason: 'givenUp' }),
  anInterviewEvent(10, 10 * MINUTE, 'followUpMade', {
    questions: [{ id: 'one', kind: 'card', cardId: 'first/one', seed: 3 }],
  }),
  anInterviewEvent(11, 11 * MINUTE, 'followUpAnswered', {
    question: 'one',
    response: { kind: 'selected', optionIds: ['0'] },
    certainty: 'fairly',
    right: true,
    tookMillis: 10,
  }),
];

describe('the state of an interview', () => {
  it('waits until the clock is started, then runs for its minutes from there', () => {
    expect(interviewState(anInterview(), [], NOON)).toMatchObject({ phase: 'waiting', deadlineAt: null });
    expect(interviewState(anInterview(), [started], NOON + 2 * MINUTE)).toMatchObject({
      phase: 'asking',
      startedAt: NOON + MINUTE,
      deadlineAt: DEADLINE,
    });
  });

  it('is over by itself at the deadline, with what was done until then', () => {
    const late = aRun(2, 40 * MINUTE, { verdict: 'pass' });
    const events = [started, aRun(3, 2 * MINUTE), late];
    expect(interviewState(anInterview(), events, DEADLINE - 1).phase).toBe('asking');
    const state = interviewState(anInterview(), events, DEADLINE);
    expect(state.ended).toEqual({ at: DEADLINE, reason: 'deadline' });
    expect(state.exercises[0]).toMatchObject({ submits: 1, passed: null });
    expect(state.late).toBe(1);
  });

  it('an end that comes after the deadline is the deadline', () => {
    const events = [started, anInterviewEvent(2, 50 * MINUTE, 'ended', { reason: 'done' })];
    expect(interviewState(anInterview(), events, NOON + 51 * MINUTE).ended).toEqual({
      at: DEADLINE,
      reason: 'deadline',
    });
  });

  it('the first start counts, so that nobody begins anew', () => {
    const again = anInterviewEvent(2, 20 * MINUTE, 'started', {});
    expect(interviewState(anInterview(), [again, started], NOON + 21 * MINUTE).deadlineAt).toBe(DEADLINE);
  });

  it('is the same in whatever order and however often events arrive', () => {
    const whole = interviewState(anInterview(), history, DEADLINE);
    expect(whole).toMatchObject({ phase: 'over', current: 1, late: 0 });
    const prng = prngFrom(5);
    for (let round = 0; round < 50; round += 1) {
      const shuffled = prng.shuffle([...history, ...prng.shuffle(history).slice(0, 4)]);
      expect(interviewState(anInterview(), shuffled, DEADLINE)).toEqual(whole);
    }
  });

  it('only hints that were opened before the pass cost something', () => {
    const [first, second] = interviewState(anInterview(), history, DEADLINE).exercises;
    expect(first).toMatchObject({ hints: 2, submits: 2, passed: { at: NOON + 6 * MINUTE, hints: 1 } });
    expect([pointsOf(first!), pointsOf(second!)]).toEqual([90, 0]);
  });

  it('asks on after its end until each question has an answer, or the rest is left', () => {
    expect(interviewState(anInterview(), history.slice(0, -1), DEADLINE).phase).toBe('followUp');
    const left = [...history.slice(0, -1), anInterviewEvent(12, 12 * MINUTE, 'finished', {})];
    expect(interviewState(anInterview(), left, DEADLINE).phase).toBe('over');
  });

  it('the first questions and the first answer to each stay', () => {
    const again = anInterviewEvent(20, 20 * MINUTE, 'followUpAnswered', {
      question: 'one',
      response: null,
      certainty: 'none',
      right: false,
      tookMillis: 1,
    });
    const others = anInterviewEvent(21, 21 * MINUTE, 'followUpMade', { questions: [] });
    const state = interviewState(anInterview(), [...history, again, others], DEADLINE);
    expect(state.followUp).toHaveLength(1);
    expect(state.answers.get('one')?.right).toBe(true);
  });

  it('what speaks of another interview, or of an exercise that it does not have, is left out', () => {
    const foreign = { ...aRun(30, 5 * MINUTE), interviewId: uuid(2) };
    const beyond = aRun(31, 5 * MINUTE, { exercise: 7 });
    const state = interviewState(anInterview(), [started, foreign, beyond], NOON + 6 * MINUTE);
    expect(state.exercises.map(({ submits }) => submits)).toEqual([0, 0]);
  });
});
