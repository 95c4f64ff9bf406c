import type { AnswerBytes, FitJudgement, FitQuestion, WorkHooks } from '#lib/study/ports/effects.ts';
import type { FormerIds } from '#lib/study/former/former-names.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import { inThread, type ThreadMessage } from './in-thread.ts';

/** Whose log, and in which file. */
export type FitLog = { readonly file: string; readonly learnerId: LearnerId; readonly formerCards?: FormerIds };

/** What the thread is started with. */
export type FitErrand = FitLog & {
  readonly task: { readonly kind: 'judge'; readonly question: FitQuestion } | { readonly kind: 'answers' };
};

export type FitOutcome = FitJudgement | AnswerBytes;

/** What the thread says. */
export type FitMessage = ThreadMessage<FitOutcome>;

/** Judges weights by the log (`judgeFit`) while others are served, one at a time for each learner; null when it was aborted. */
export function judgeInThread(log: FitLog, question: FitQuestion, hooks: WorkHooks): Promise<FitJudgement | null> {
  return inTurn({ ...log, task: { kind: 'judge', question } }, hooks) as Promise<FitJudgement | null>;
}

/** Reads all that the memory model can be fitted to while others are served, in the same turn; null when it was aborted. */
export function answersInThread(log: FitLog, hooks: WorkHooks): Promise<AnswerBytes | null> {
  return inTurn({ ...log, task: { kind: 'answers' } }, hooks) as Promise<AnswerBytes | null>;
}

/** The last errand of each learner, on `globalThis`: a bundler puts a copy of this module into every entry of the server. */
const last: Map<LearnerId, Promise<unknown>> = ((
  globalThis as { gradusFits?: Map<LearnerId, Promise<unknown>> }
).gradusFits ??= new Map());

/** A thread holds a long log and a core of the machine: the next errand of the learner waits until it has ended. */
async function inTurn(errand: FitErrand, hooks: WorkHooks): Promise<FitOutcome | null> {
  const { learnerId } = errand;
  const before = last.get(learnerId) ?? Promise.resolve();
  let free = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    free = resolve;
  });
  const own = before.then(() => ended);
  last.set(learnerId, own);
  try {
    const { signal } = hooks;
    const calledOff = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    if (!signal.aborted) await Promise.race([before, calledOff]);
    return signal.aborted ? null : await inOwnThread(errand, hooks);
  } finally {
    free();
    if (last.get(learnerId) === own) last.delete(learnerId);
  }
}

/** A log of a million answers is judged in well under a minute. */
const LONGEST_MILLIS = 600_000;

const inOwnThread = (errand: FitErrand, hooks: WorkHooks): Promise<FitOutcome | null> =>
  inThread(
    {
      program: 'lib/fit-thread-program.ts',
      data: errand,
      longestMillis: LONGEST_MILLIS,
      name: 'The thread of the memory model',
    },
    hooks,
  );
