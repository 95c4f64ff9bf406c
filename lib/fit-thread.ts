import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DatabaseError, type DatabaseProblem } from '#lib/db/problem.ts';
import type { AnswerBytes, FitJudgement, FitQuestion, WorkHooks } from '#lib/study/ports/effects.ts';
import type { FormerIds } from '#lib/study/former/former-names.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';

/** Whose log, and in which file. */
export type FitLog = { readonly file: string; readonly learnerId: LearnerId; readonly formerCards?: FormerIds };

/** What the thread is started with. */
export type FitErrand = FitLog & {
  readonly task: { readonly kind: 'judge'; readonly question: FitQuestion } | { readonly kind: 'answers' };
};

export type FitOutcome = FitJudgement | AnswerBytes;

/** What the thread says. */
export type FitMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly outcome: FitOutcome }
  | { readonly kind: 'failed'; readonly database: DatabaseProblem | null; readonly detail: string };

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
    return signal.aborted ? null : await inThread(errand, hooks);
  } finally {
    free();
    if (last.get(learnerId) === own) last.delete(learnerId);
  }
}

/** A log of a million answers is judged in well under a minute. */
const LONGEST_MILLIS = 600_000;

/** The sources are run as they are: a thread has no bundle, whether Next, a script or a test starts it. */
const BOOT = `const { workerData } = require('node:worker_threads');
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(workerData.program);
});`;
const PROGRAM = 'lib/fit-thread-program.ts';

async function inThread(errand: FitErrand, { signal, tell }: WorkHooks): Promise<FitOutcome | null> {
  const program = pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), PROGRAM)).href;
  const thread = new Worker(BOOT, { eval: true, execArgv: [], workerData: { ...errand, program } });
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<FitOutcome | null>((resolve, reject) => {
    const overrun = `The memory model was worked at for ${LONGEST_MILLIS / 60_000} minutes without an end.`;
    timer = setTimeout(() => reject(new Error(overrun)), LONGEST_MILLIS);
    const abort = (): void => resolve(null);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    thread.on('message', (message: FitMessage) => {
      if (message.kind === 'progress') tell?.(message.percent);
      else if (message.kind === 'done') resolve(message.outcome);
      else reject(message.database ? new DatabaseError(message.database) : new Error(message.detail));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The thread of the memory model ended with ${code}.`)));
  });
  try {
    return await outcome;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
