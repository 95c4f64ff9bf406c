import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { openPieces } from '#lib/packs/kept-pieces.ts';
import { readPieces } from '#lib/packs/read-packs.ts';
import type { PiecesErrand, PiecesMessage } from './pieces-threads.ts';

// Reads its share of concepts and exercises, and keeps each.
const port = parentPort;
invariant(port, 'this runs in a thread that was started for it');
const { roots, names, keeping } = workerData as PiecesErrand;
const say = (message: PiecesMessage): void => port.postMessage(message);
let done = 0;
try {
  readPieces(roots, names, {
    pieces: openPieces(keeping).pieces,
    tell: () => {
      done += 1;
      say({ kind: 'progress', percent: (100 * done) / names.length });
    },
  });
  say({ kind: 'done', outcome: null });
} catch (error) {
  say({ kind: 'failed', database: null, detail: error instanceof Error ? error.message : String(error) });
}
