import { describe, expect, it } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { NOON } from '#tests/support/events.ts';
import { anInterview, anInterviewEvent, aRun } from '#tests/support/interviews.ts';
import type { InterviewEvent } from './interview-event.ts';
import { interviewReport } from './interview-report.ts';
import { interviewState } from './interview-state.ts';

const MINUTE = MINUTE_MILLIS;
const NOW = NOON + 60 * MINUTE;
const TRANSPOSED = { key: 'transposed', title: null };
const RATIO = { key: 'ratio', title: null };
const history: readonly InterviewEvent[] = [
  anInterviewEvent(1, 0, 'started', {}),
  anInterviewEvent(2, 2 * MINUTE, 'coding', { exercise: 0 }),
  aRun(3, 4 * MINUTE, { kind: 'ran', diagnoses: [TRANSPOSED] }),
  anInterviewEvent(4, 5 * MINUTE, 'moved', { exercise: 1 }),
  anInterviewEvent(5, 8 * MINUTE, 'moved', { exercise: 0 }),
  aRun(6, 9 * MINUTE, { diagnoses: [RATIO] }),
  anInterviewEvent(7, 10 * MINUTE, 'snapshot', { exercise: 0, source: 'nearly', language: 'typescript' }),
  aRun(8, 12 * MINUTE, { verdict: 'pass', check: null, source: 'nearly' }),
  anInterviewEvent(9, 20 * MINUTE, 'ended', { reason: 'givenUp' }),
];

function reportOf(events: readonly InterviewEvent[]) {
  return interviewReport(anInterview(), events, interviewState(anInterview(), events, NOW), NOW);
}

describe('the report of an interview', () => {
  it('is none before the clock was started', () => {
    expect(reportOf([])).toBeNull();
  });

  it('tells where the time went without a gap, reading apart from writing', () => {
    const { spans } = reportOf(history)!;
    expect(spans).toEqual([
      { exercise: 0, what: 'reading', fromMillis: 0, toMillis: 2 * MINUTE },
      { exercise: 0, what: 'coding', fromMillis: 2 * MINUTE, toMillis: 5 * MINUTE },
      { exercise: 1, what: 'reading', fromMillis: 5 * MINUTE, toMillis: 8 * MINUTE },
      { exercise: 0, what: 'coding', fromMillis: 8 * MINUTE, toMillis: 20 * MINUTE },
    ]);
  });

  it('says what passed and after how long, and what it is worth', () => {
    const report = reportOf(history)!;
    expect(report).toMatchObject({ passed: 1, share: 0.5 });
    expect(report.exercises[0]).toMatchObject({
      points: 100,
      passedAfterMillis: 12 * MINUTE,
      spentMillis: 17 * MINUTE,
    });
    expect(report.exercises[1]).toMatchObject({ points: 0, passedAfterMillis: null, runs: [] });
  });

  it('says which diagnoses came, and when each was gone', () => {
    expect(reportOf(history)!.exercises[0]!.diagnoses).toEqual([
      { ...TRANSPOSED, fromMillis: 4 * MINUTE, goneMillis: 9 * MINUTE },
      { ...RATIO, fromMillis: 9 * MINUTE, goneMillis: 12 * MINUTE },
    ]);
  });

  it('replays the code, each change once', () => {
    const { code } = reportOf(history)!.exercises[0]!;
    expect(code.map(({ source, afterMillis }) => [source, afterMillis / MINUTE])).toEqual([
      ['export const number = 3;', 4],
      ['export const number = 6;', 9],
      ['nearly', 10],
    ]);
  });

  it('leaves out what came after the end', () => {
    const late = [...history, aRun(20, 30 * MINUTE)];
    expect(reportOf(late)).toEqual(reportOf(history));
  });
});
