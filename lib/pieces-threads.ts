import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { areKept, type ShelfKeeping } from '#lib/packs/kept-shelf.ts';
import { openPieces, type PieceKeeping } from '#lib/packs/kept-pieces.ts';
import { lackingPieces, type PieceName } from '#lib/packs/read-packs.ts';
import { inThread, type ThreadMessage } from './in-thread.ts';

/** What a thread is started with. */
export type PiecesErrand = {
  readonly roots: readonly string[];
  readonly names: readonly PieceName[];
  readonly keeping: PieceKeeping;
};

/** What a thread says; the percentage is of its own pieces. */
export type PiecesMessage = ThreadMessage<null>;

/** A thread is not worth its start for fewer. */
const FEWEST = 24;
/** More would wait for memory rather than for a processor. */
const MOST_THREADS = 8;
/** Trees of texts are thrown away at once. */
const YOUNG_MEGABYTES = 96;
/** Ten times what five hundred concepts take. */
const LONGEST_MILLIS = 600_000;

/** Who hears how far it is, what is done before threads are started, and for how few pieces they are. */
export type PiecesHooks = {
  readonly tell?: (percent: number, pieces: number) => void;
  readonly ready?: () => Promise<void>;
  readonly fewest?: number;
};

/** Where the program of these threads lies as one file (`scripts/steps/bundle-reader.ts`), for one reader. */
export const READERS = join('.gradus', 'readers');

/** The program as one file, made of what this reader is made of; where there is none, the sources are run. */
export function bundledReader(reader: string): string {
  return join(READERS, `${reader.slice(0, 24)}.mjs`);
}

/**
 * Reads what was not read before in as many threads as there are processors, and keeps it, so that `readKeptPacks` finds it;
 * where that is little, or there is nothing new, nothing is done.
 */
export async function readPiecesInThreads(
  roots: readonly string[],
  { folder, keeper, reader, warn }: ShelfKeeping,
  { tell, ready, fewest = FEWEST }: PiecesHooks = {},
): Promise<void> {
  if (areKept(roots, { folder, keeper, reader, warn })) return;
  const keeping = { folder, reader };
  const lacking = lackingPieces(roots, openPieces(keeping).pieces);
  if (lacking.length < fewest) return;
  await ready?.();
  const bundled = bundledReader(reader);
  const program = existsSync(/* turbopackIgnore: true */ bundled) ? bundled : 'lib/pieces-thread-program.ts';
  const shares = sharesOf(lacking, Math.min(availableParallelism(), MOST_THREADS));
  const percents = shares.map(() => 0);
  const reading = shares.map((names, index) =>
    inThread<null>(
      {
        program,
        data: { roots, names, keeping } satisfies PiecesErrand,
        longestMillis: LONGEST_MILLIS,
        name: 'A thread that reads packs',
        youngMegabytes: YOUNG_MEGABYTES,
      },
      {
        signal: new AbortController().signal,
        tell: (percent) => {
          percents[index] = percent;
          tell?.(Math.floor(percents.reduce((sum, one) => sum + one, 0) / shares.length), lacking.length);
        },
      },
    ),
  );
  await Promise.all(reading);
}

/** Of about the same size each. */
function sharesOf(names: readonly PieceName[], threads: number): readonly PieceName[][] {
  const shares = Array.from({ length: threads }, () => ({ names: [] as PieceName[], size: 0 }));
  for (const name of names.toSorted((one, other) => other.size - one.size)) {
    const least = shares.reduce((found, share) => (share.size < found.size ? share : found));
    least.names.push(name);
    least.size += name.size;
  }
  return shares.map((share) => share.names);
}
