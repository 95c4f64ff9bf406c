import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from './host-progress.ts';
import { fromJudge } from './host-progress.ts';
import { deadlineReport } from './host-report.ts';
import type { JudgeConnection } from './judge-connection.ts';
import { createAllowance } from '#lib/runner/allowance.ts';
import { totalMillisOf, type HostToJudge, type JudgeToHost } from '#lib/runner/protocol.ts';
import type { SpareSandbox } from './spare-sandbox.ts';

type Question = Omit<Extract<HostToJudge, { readonly type: 'judge' }>, 'type' | 'sandbox'>;

/** One submission before one judge and one sandbox. */
export type JudgeRun = {
  readonly question: Question;
  readonly judge: JudgeConnection;
  readonly spare: SpareSandbox;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: HostProgress) => void;
};

/** How it ended: a report, or a judge that must be replaced because it fell silent. */
export type Outcome = { readonly report: Report; readonly judgeDied: boolean };

/** How long the judge may take to finish its report once its sandbox is gone. */
const LAST_WORDS_MILLIS = 8_000;
/** How long the judge may be busy with itself without a word. */
const SILENCE_MILLIS = 90_000;

/**
 * Hands both sides of a channel out, holds the deadline of each call, and resolves with the judge's report. Rejects
 * when `signal` aborts (with its reason; the judge may then still be busy and is not to be used again) and when the
 * judge says that the exercise itself is broken. The sandbox is thrown away in any case.
 */
export function judgeOnce(run: JudgeRun): Promise<Outcome> {
  const { question, judge, signal } = run;
  const { sandbox } = run.spare;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', abort);
      sandbox.close();
      settle();
    };
    const after = (millis: number, act: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(act, millis);
    };
    const giveUp = (): void => {
      const { judgeable, options } = question;
      const tookMillis = performance.now() - began;
      const report = deadlineReport({ exercise: judgeable.exercise, seed: options.seed, tookMillis });
      end(() => resolve({ report, judgeDied: true }));
    };
    const allowance = createAllowance(totalMillisOf(question.options));
    let gone = false;
    const waitForWord = (limitMillis: number): void => after(gone ? LAST_WORDS_MILLIS : limitMillis, giveUp);
    const overrun = async (limitMillis: number, limit: 'deadline' | 'exhausted'): Promise<void> => {
      const reason = (await sandbox.isAlive()) ? limit : 'crashed';
      gone = true;
      sandbox.close();
      judge.send({ type: 'sandbox-gone', run: question.run, reason, detail: null });
      waitForWord(limitMillis);
    };
    const abort = (): void => end(() => reject(signal.reason));
    const hear = (message: JudgeToHost): void => {
      if (message.type === 'ready' || message.run !== question.run) return;
      if (message.type === 'call-began') {
        const { limitMillis, isLast } = message.isCode
          ? allowance.begin(message.limitMillis)
          : { limitMillis: message.limitMillis, isLast: false };
        after(limitMillis, () => void overrun(limitMillis, isLast ? 'exhausted' : 'deadline'));
      } else waitForWord(SILENCE_MILLIS);
      if (message.type === 'call-ended') allowance.end();
      if (message.type === 'progress') run.onProgress(fromJudge(message.progress));
      if (message.type === 'report') end(() => resolve({ report: message.report, judgeDied: false }));
      if (message.type === 'broken') end(() => reject(new Error(message.message)));
    };
    const stop = judge.listen(hear);
    signal.addEventListener('abort', abort);
    waitForWord(SILENCE_MILLIS);
    send(run);
  });
}

function send({ question, judge, spare }: JudgeRun): void {
  const port = spare.takePort();
  judge.send({ type: 'judge', ...question, sandbox: port }, [port]);
}
