import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type TransferListItem } from 'node:worker_threads';
import { DatabaseError, type DatabaseProblem } from '#lib/db/problem.ts';
import type { WorkHooks } from '#lib/study/ports/effects.ts';

/** What a thread is started for. */
export type ThreadErrand = {
  /** The module that it runs, from the root of the project. */
  readonly program: string;
  /** What the module finds as its `workerData`; plain values. */
  readonly data: object;
  /** What of it is handed over, and not copied. */
  readonly transfer?: readonly TransferListItem[];
  /** What is said where the thread takes longer than this, or ends without an outcome. */
  readonly longestMillis: number;
  readonly name: string;
  /** Megabytes for what does not live long; more is collected less often. Left out: as Node has it. */
  readonly youngMegabytes?: number;
};

/** What a thread says. */
export type ThreadMessage<Outcome> =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly database: DatabaseProblem | null; readonly detail: string };

/** Sources are run as they are, whether Next, a script or a test starts the thread; a bundle needs nothing. */
const BOOT = `const { program } = require('node:worker_threads').workerData;
const ready = program.endsWith('.ts') ? import('tsx/esm/api').then(({ register }) => register()) : Promise.resolve();
ready.then(() => import(program));`;

/** Runs an errand in a thread of its own, while others are served; null when it was aborted. Throws a DatabaseError as the thread does. */
export async function inThread<Outcome>(errand: ThreadErrand, { signal, tell }: WorkHooks): Promise<Outcome | null> {
  const program = pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), errand.program)).href;
  const thread = new Worker(BOOT, {
    eval: true,
    execArgv: [],
    workerData: { ...errand.data, program },
    transferList: [...(errand.transfer ?? [])],
    ...(errand.youngMegabytes !== undefined && {
      resourceLimits: { maxYoungGenerationSizeMb: errand.youngMegabytes },
    }),
  });
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<Outcome | null>((resolve, reject) => {
    const overrun = `${errand.name} did not end within ${errand.longestMillis / 60_000} minutes.`;
    timer = setTimeout(() => reject(new Error(overrun)), errand.longestMillis);
    const abort = (): void => resolve(null);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    thread.on('message', (message: ThreadMessage<Outcome>) => {
      if (message.kind === 'progress') tell?.(message.percent);
      else if (message.kind === 'done') resolve(message.outcome);
      else reject(message.database ? new DatabaseError(message.database) : new Error(message.detail));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`${errand.name} ended with ${code}.`)));
  });
  try {
    return await outcome;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
