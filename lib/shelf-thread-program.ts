import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { readKeptPacks } from '#lib/packs/kept-shelf.ts';
import type { ShelfErrand, ShelfMessage } from './shelf-thread.ts';

// Reads packs in a thread of its own: nobody waits for it.
const port = parentPort;
invariant(port, 'this runs in a thread that was started for it');
const { roots, keeping } = workerData as ShelfErrand;
const say = (message: ShelfMessage): void => port.postMessage(message);
try {
  say({ kind: 'done', outcome: readKeptPacks(roots, { ...keeping, warn: (line) => console.warn(line) }) });
} catch (error) {
  say({ kind: 'failed', database: null, detail: error instanceof Error ? error.message : String(error) });
}
