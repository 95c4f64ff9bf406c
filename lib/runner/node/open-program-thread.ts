import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createProgramRunner, type ProgramRunner } from '#lib/runner/program/program-runner.ts';

/** Where scripts/bundle-judge.ts puts it. */
const THREAD = join('.gradus', 'judge', 'program.mjs');
const HEAP_MEGABYTES = 128;

/** A program of this repository’s packs in a thread, to be checked. */
export function openProgramThread(code: string): ProgramRunner {
  return createProgramRunner(code, async (heard) => {
    const worker = new Worker(join(process.cwd(), THREAD), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    worker.on('message', heard);
    // Out of memory: the run that waits hears nothing more, and is told that it took too long.
    worker.on('error', () => undefined);
    worker.unref();
    return { tell: (asked) => worker.postMessage(asked), close: () => void worker.terminate() };
  });
}
