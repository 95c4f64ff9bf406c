import type { Shelf } from '#lib/packs/shelf.ts';
import { packsFingerprint } from '#lib/packs/read-packs.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** How packs are read for those who are served. */
export type PackReading = {
  readonly roots: readonly string[];
  /** Reads them here and now. */
  readonly read: () => Shelf;
  /** Reads them while others are served; null where whoever asks may wait for `read`. */
  readonly readAside: (() => Promise<Shelf>) | null;
  readonly libraryOf: (shelf: Shelf) => Library;
  /** Milliseconds. */
  readonly now: () => number;
  /** Told of every library before it is served. */
  readonly onNew: (library: Library) => void;
  /** Told why packs that have changed could not be read; those of before stay. */
  readonly warn: (line: string) => void;
};

/**
 * The library of the packs as they are: read at the first call, and swapped whole once their files have changed. Where packs
 * are read aside, it is looked every five seconds at most, and only what was the same at two looks is read: files that are
 * still being copied are let be.
 */
export function servedPacks(reading: PackReading): () => Library {
  const { roots, read, readAside, libraryOf, now, onNew, warn } = reading;
  let served: { readonly library: Library; readonly stamps: string } | null = null;
  let seen = '';
  let lookedAt = -Infinity;
  let isReading = false;
  const serve = (shelf: Shelf, stamps: string): Library => {
    const library = libraryOf(shelf);
    onNew(library);
    served = { library, stamps };
    return library;
  };
  const readNew = async (stamps: string, aside: () => Promise<Shelf>): Promise<void> => {
    isReading = true;
    try {
      serve(await aside(), stamps);
    } catch (error) {
      warn(`The packs have changed and could not be read again, so that those of before are served: ${String(error)}`);
      // Asked again at every look, it would fail at every look.
      if (served) served = { ...served, stamps };
    } finally {
      isReading = false;
    }
  };
  return () => {
    if (!served || !readAside) {
      const stamps = packsFingerprint(roots);
      return served?.stamps === stamps ? served.library : serve(read(), stamps);
    }
    if (isReading || now() - lookedAt < LOOK_MILLIS) return served.library;
    lookedAt = now();
    const stamps = packsFingerprint(roots);
    if (stamps !== served.stamps && stamps === seen) void readNew(stamps, readAside);
    seen = stamps;
    return served.library;
  };
}

const LOOK_MILLIS = 5_000;
