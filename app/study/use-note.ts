import { useEffect, useState } from 'react';
import { fetchNote } from '#app/_client/fetch-note.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';

/** Notes that this page has asked for, by their concepts. */
const asked = new Map<string, Promise<ConceptNote | null>>();

/** A note; or that it is still awaited, or cannot be had. */
export type AwaitedNote = ConceptNote | 'awaited' | 'missing';

/** The note of a concept once it is wanted; `given` where the page has it already. */
export function useNote(conceptId: string | null, wanted: boolean, given: ConceptNote | undefined): AwaitedNote {
  const [note, setNote] = useState<AwaitedNote>(given ?? 'awaited');
  useEffect(() => {
    if (!wanted || given || conceptId === null) return undefined;
    let left = false;
    const asking = asked.get(conceptId) ?? fetchNote(conceptId);
    asked.set(conceptId, asking);
    void asking.then((found) => {
      // What could not be had is asked for again the next time.
      if (found === null) asked.delete(conceptId);
      if (!left) setNote(found ?? 'missing');
    });
    return () => {
      left = true;
    };
  }, [conceptId, wanted, given]);
  return given ?? note;
}
