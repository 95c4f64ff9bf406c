import type { ShelfKeeping } from '#lib/packs/kept-shelf.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { inThread, type ThreadMessage } from './in-thread.ts';

/** What the thread is started with. */
export type ShelfErrand = { readonly roots: readonly string[]; readonly keeping: Omit<ShelfKeeping, 'warn'> };

/** What the thread says. */
export type ShelfMessage = ThreadMessage<Shelf>;

/** Ten times what five hundred concepts take. */
const LONGEST_MILLIS = 300_000;

/** `readKeptPacks` while others are served. */
export async function readPacksInThread(
  roots: readonly string[],
  { warn: _warn, ...keeping }: ShelfKeeping,
): Promise<Shelf> {
  const errand: ShelfErrand = { roots, keeping };
  const shelf = await inThread<Shelf>(
    {
      program: 'lib/shelf-thread-program.ts',
      data: errand,
      longestMillis: LONGEST_MILLIS,
      name: 'The thread that reads packs',
    },
    { signal: new AbortController().signal },
  );
  if (!shelf) throw new Error('The thread that reads packs was aborted.');
  return shelf;
}
