import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Report } from '#lib/exercises/report.ts';
import type { PoolAnswer, PoolQuestion } from './judge-child.ts';

/** A judge in each of several processes; a question goes to whichever is free. */
export type JudgePool = {
  readonly judge: (question: Omit<PoolQuestion, 'id'>) => Promise<readonly Report[]>;
  readonly close: () => void;
};

type Waiting = {
  readonly question: PoolQuestion;
  readonly resolve: (reports: readonly Report[]) => void;
  readonly reject: (reason: Error) => void;
};

const CHILD = fileURLToPath(new URL('./judge-child.ts', import.meta.url));
/** More would wait for memory rather than for a processor. */
const MOST = 8;

/** As many judges as there are processors. */
export function openJudgePool(): JudgePool {
  const queue: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const working = new Map<ChildProcess, Waiting>();
  let asked = 0;
  const next = (child: ChildProcess): void => {
    const waiting = queue.shift();
    if (!waiting) {
      idle.push(child);
      return;
    }
    working.set(child, waiting);
    child.send(waiting.question);
  };
  const children = Array.from({ length: Math.min(MOST, availableParallelism()) }, () => {
    const child = fork(CHILD);
    child.on('message', (answer: PoolAnswer) => {
      const waiting = working.get(child);
      working.delete(child);
      if ('reports' in answer) waiting?.resolve(answer.reports);
      else waiting?.reject(new Error(`${waiting.question.judgeable.exercise}: ${answer.broken}`));
      next(child);
    });
    child.on('exit', (code) => {
      working.get(child)?.reject(new Error(`A judge’s process ended with status ${code}.`));
    });
    return child;
  });
  idle.push(...children);
  return {
    judge: (question) =>
      new Promise((resolve, reject) => {
        queue.push({ question: { id: (asked += 1), ...question }, resolve, reject });
        const child = idle.pop();
        if (child) next(child);
      }),
    close: () => {
      for (const child of children) child.kill();
    },
  };
}
