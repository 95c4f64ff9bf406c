import { makeFindIndex, type FindIndex } from '#lib/find/find-index.ts';
import { packIndex, unpackIndex } from '#lib/find/packed-index.ts';
import { placeDocuments } from '#lib/place-documents.ts';
import { findDocuments } from '#lib/study/find/find-documents.ts';
import { libraryOf } from '#lib/study/library.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';

/** The index of the packs of this repository and of the places of the app, as a browser has it. */
export function ownFindIndex(): FindIndex {
  const library = libraryOf([shelfAt('.')]);
  return unpackIndex(packIndex(makeFindIndex([...placeDocuments(), ...findDocuments(library)]), 'en'));
}
