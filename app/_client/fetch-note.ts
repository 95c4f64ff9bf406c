import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';

/** The note of a concept, by `pack/concept`; null where the server cannot be asked or does not have it. */
export async function fetchNote(conceptId: string): Promise<ConceptNote | null> {
  try {
    const response = await fetch(`/api/notes/${conceptId}`);
    return response.ok ? ((await response.json()) as ConceptNote) : null;
  } catch {
    return null;
  }
}
