import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { invariant } from '#lib/base/invariant.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { PoolAnswer, PoolQuestion } from './judge-child.ts';

/** A judge in each of several processes; a question goes to whichever is free. */
export type JudgePool = {
  readonly judge: (question: PoolQuestion) => Promise<readonly Report[]>;
  readonly close: () => void;
};

/** Says why an exercise cannot be judged, though its judge lives. */
export class BrokenExercise extends Error {
  override readonly name = 'BrokenExercise';
}

const CHILD = fileURLToPath(new URL('./judge-child.ts', import.meta.url));
/** Whoever starts them, a test too. */
const RUN_SOURCES = ['--import', 'tsx'];
/** More would wait for memory rather than for a processor. */
const MOST = 8;

/** As many judges as there are processors. */
export function openJudgePool(): JudgePool {
  const children = Array.from({ length: Math.min(MOST, availableParallelism()) }, () =>
    fork(CHILD, { execArgv: RUN_SOURCES }),
  );
  const idle = [...children];
  const limit = pLimit(children.length);
  return {
    judge: (question) =>
      limit(async () => {
        const child = idle.pop();
        invariant(child, 'a judge is free for each question that the limit lets through');
        try {
          return await ask(child, question);
        } finally {
          idle.push(child);
        }
      }),
    close: () => {
      limit.clearQueue();
      for (const child of children) child.kill();
    },
  };
}

/** One question at a time; a process that has ended answers none. */
function ask(child: ChildProcess, question: PoolQuestion): Promise<readonly Report[]> {
  return new Promise((resolve, reject) => {
    const ended = (): void =>
      reject(new Error(`A judge’s process ended with status ${child.exitCode ?? child.signalCode}.`));
    if (!child.connected) {
      ended();
      return;
    }
    child.once('exit', ended);
    child.once('message', (answer: PoolAnswer) => {
      child.off('exit', ended);
      if ('reports' in answer) resolve(answer.reports);
      else reject(new BrokenExercise(answer.broken));
    });
    child.send(question);
  });
}
