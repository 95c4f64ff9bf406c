import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from './host-progress.ts';
import { fromJudge } from './host-progress.ts';
import { deadlineReport } from './host-report.ts';
import type { JudgeConnection } from './judge-connection.ts';
import { totalMillisOf, type HostToJudge, type JudgeToHost, type Side } from '#lib/runner/protocol.ts';
import { watchSandbox, type SandboxWatch } from './sandbox-watch.ts';
import type { SpareSandbox } from './spare-sandbox.ts';

type Question = Omit<Extract<HostToJudge, { readonly type: 'judge' }>, 'type' | 'sandbox' | 'reference'>;

/** One submission before one judge and one sandbox. */
export type JudgeRun = {
  readonly question: Question;
  readonly judge: JudgeConnection;
  readonly spare: SpareSandbox;
  /** For the code of an exercise that is not ours. */
  readonly reference: SpareSandbox | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: HostProgress) => void;
};

/** How it ended: a report for each seed, or a judge that must be replaced because it fell silent. */
export type JudgeOutcome = { readonly reports: readonly Report[]; readonly judgeDied: boolean };

/** How long the judge may take to finish its report once its sandbox is gone. */
const LAST_WORDS_MILLIS = 8_000;
/** How long the judge may be busy with itself without a word. */
const SILENCE_MILLIS = 90_000;
/** The exercise’s own code is asked so much more often than the learner’s. */
const REFERENCE_SHARE = 3;

/**
 * Hands the ends of the channels out, holds the deadlines of each sandbox, and resolves with the judge's reports. Rejects
 * when `signal` aborts (with its reason; the judge may then still be busy and is not to be used again) and when the
 * judge says that the exercise itself is broken. The sandboxes are thrown away in any case.
 */
export function judgeOnce(run: JudgeRun): Promise<JudgeOutcome> {
  const { question, judge, signal } = run;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', abort);
      for (const watch of watches.values()) watch.close();
      settle();
    };
    const giveUp = (): void => {
      const { judgeable, seeds } = question;
      const tookMillis = performance.now() - began;
      const reports = seeds.map((seed) => deadlineReport({ exercise: judgeable.exercise, seed, tookMillis }));
      end(() => resolve({ reports, judgeDied: true }));
    };
    const waitForWord = (): void => {
      const isAnyGone = [...watches.values()].some((watch) => watch.isGone());
      clearTimeout(timer);
      timer = setTimeout(giveUp, isAnyGone ? LAST_WORDS_MILLIS : SILENCE_MILLIS);
    };
    const watches = watchesOf(run, waitForWord);
    const abort = (): void => end(() => reject(signal.reason));
    const hear = (message: JudgeToHost): void => {
      if (message.type === 'ready' || message.run !== question.run) return;
      waitForWord();
      if (message.type === 'call-began') watches.get(message.whose)?.began(message);
      if (message.type === 'call-ended') watches.get(message.whose)?.ended();
      if (message.type === 'progress') run.onProgress(fromJudge(message.progress));
      if (message.type === 'reports') end(() => resolve({ reports: message.reports, judgeDied: false }));
      if (message.type === 'broken') end(() => reject(new Error(message.message)));
    };
    const stop = judge.listen(hear);
    signal.addEventListener('abort', abort);
    waitForWord();
    send(run);
  });
}

/** One watch for each sandbox; a judge is told when its sandbox is gone, and is then waited for. */
function watchesOf({ question, judge, spare, reference }: JudgeRun, wait: () => void): Map<Side, SandboxWatch> {
  const watch = (whose: Side, { sandbox }: SpareSandbox, totalMillis: number): [Side, SandboxWatch] => [
    whose,
    watchSandbox(sandbox, {
      totalMillis,
      onGone: (reason) => {
        judge.send({ type: 'sandbox-gone', run: question.run, whose, reason, detail: null });
        wait();
      },
    }),
  ];
  const totalMillis = question.seeds.length * totalMillisOf(question.options);
  return new Map([
    watch('learner', spare, totalMillis),
    ...(reference ? [watch('reference', reference, REFERENCE_SHARE * totalMillis)] : []),
  ]);
}

function send({ question, judge, spare, reference }: JudgeRun): void {
  const port = spare.takePort();
  const other = reference?.takePort() ?? null;
  judge.send({ type: 'judge', ...question, sandbox: port, reference: other }, other ? [port, other] : [port]);
}
