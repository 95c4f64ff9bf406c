import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import { createAllowance } from '#lib/runner/allowance.ts';
import { linkOver, type PortLink } from '#lib/runner/port-link.ts';
import { limitMillisOf, runsCode, totalMillisOf } from '#lib/runner/protocol.ts';
import type { Language } from '#lib/exercises/language.ts';

/** Where scripts/bundle-judge.ts puts what runs in Node. */
export const BUNDLES = join('.gradus', 'judge');
/** The old space of a sandbox’s heap, in megabytes; beyond it the thread dies, which is told. */
const HEAP_MEGABYTES = 512;

/** The program of a sandbox, by the language of what it runs. */
const PROGRAMS: Readonly<Record<Language, string>> = { typescript: 'sandbox.mjs', python: 'sandbox-python.mjs' };

/** A sandbox in a thread, for code that its author trusts: a thread of Node’s reads files and reaches the network. */
export function openSandbox(heapMegabytes = HEAP_MEGABYTES, language: Language = 'typescript'): Worker {
  return new Worker(pathToFileURL(join(process.cwd(), BUNDLES, PROGRAMS[language])), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // The bundle needs none of the loaders that this process was started with.
    execArgv: [],
    // What it prints goes to the report; what it would print past that goes nowhere.
    stdout: true,
    stderr: true,
  });
}

/** `renew` gives it the time of another submission. */
export type WatchedLink = PortLink & { readonly renew: () => void };

/** A link to a sandbox that is ended when it takes too long; a thread that dies by itself is told as well. */
export function watchedLink(
  worker: Worker,
  options: Pick<JudgeOptions, 'backends' | 'everyElement'>,
  totalMillis = totalMillisOf(options),
): WatchedLink {
  const onGpu = options.backends.includes('webgpu');
  let timer: NodeJS.Timeout | undefined;
  let allowance = createAllowance(totalMillis);
  const link = linkOver(
    {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', listener),
    },
    {
      began: (request) => {
        const limit = limitMillisOf(request, onGpu);
        const { limitMillis, isLast } = runsCode(request)
          ? allowance.begin(limit)
          : { limitMillis: limit, isLast: false };
        timer = setTimeout(() => {
          link.gone({ gone: isLast ? 'exhausted' : 'deadline', detail: null });
          void worker.terminate();
        }, limitMillis);
      },
      ended: () => {
        clearTimeout(timer);
        allowance.end();
      },
    },
  );
  worker.on('error', (error: Error) => link.gone({ gone: 'crashed', detail: error.message }));
  worker.on('exit', (code) => link.gone({ gone: 'crashed', detail: `the worker ended with status ${code}` }));
  return { ...link, renew: () => void (allowance = createAllowance(totalMillis)) };
}
