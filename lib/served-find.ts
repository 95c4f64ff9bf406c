import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LOCALES, type Locale } from '#lib/base/localized.ts';
import { hashText } from '#lib/base/prng.ts';
import type { FindDocument } from '#lib/find/find-document.ts';
import { makeFindIndexAside } from '#lib/find/find-index.ts';
import { packIndex } from '#lib/find/packed-index.ts';
import type { Pieces } from '#lib/packs/format/pieces.ts';
import { findDocuments } from '#lib/study/find/find-documents.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** An index as it is sent. */
export type ServedIndex = {
  /** Changes when anything in it does. */
  readonly tag: string;
  readonly gzipped: Uint8Array<ArrayBuffer>;
};

/** How indexes are made. */
export type FindMaking = {
  /** What can be found beside what is in the packs. */
  readonly places: readonly FindDocument[];
  /** Where they are kept for the next process; null where that is nowhere. */
  readonly pieces: Pieces | null;
  /** Lets others have their turn. */
  readonly rest: () => Promise<void>;
};

/** The index of a library, in a language: made once while the packs are as they are, whoever asks meanwhile waits for it. */
export function servedFind({
  places,
  pieces,
  rest,
}: FindMaking): (library: Library, locale: Locale) => Promise<ServedIndex> {
  const placesHash = hashText(JSON.stringify(places)).toString(36);
  let made: { readonly name: string; readonly indexes: Promise<Indexes> } | null = null;
  const make = async (library: Library, name: string): Promise<Indexes> => {
    const piece = pieces?.(['find', name]);
    const kept = piece?.read();
    if (kept !== undefined) return kept as Indexes;
    const index = await makeFindIndexAside(documentsOf(places, library), rest);
    const gzipped = await Promise.all(LOCALES.map((locale) => zip(packIndex(index, locale), { level: 9 })));
    const indexes = Object.fromEntries(LOCALES.map((locale, at) => [locale, new Uint8Array(gzipped[at]!)])) as Indexes;
    piece?.write(indexes);
    return indexes;
  };
  return async (library, locale) => {
    const name = `${library.fingerprint} ${placesHash}`;
    if (made?.name !== name) made = { name, indexes: make(library, name) };
    const { indexes } = made;
    try {
      return { tag: hashText(`${name} ${locale}`).toString(36), gzipped: (await indexes)[locale] };
    } catch (error) {
      // The next who asks has it made again.
      if (made.indexes === indexes) made = null;
      throw error;
    }
  };
}

function* documentsOf(places: readonly FindDocument[], library: Library): Generator<FindDocument> {
  yield* places;
  yield* findDocuments(library);
}

/** By the language in which cards are named. */
type Indexes = Readonly<Record<Locale, Uint8Array<ArrayBuffer>>>;

const zip = promisify(gzip);
