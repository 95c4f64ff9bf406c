import type { SessionView } from '#lib/study/session/session-view.ts';

const KEY = 'gradus:notes-read';
/** Of a day there are few; what was answered since is known by the server. */
const MOST = 40;

/** Keeps in this browser that the note of a concept was read or skipped, so that a reload does not show it again. */
export function keepNoteRead(conceptId: string): void {
  const known = notesRead().filter((id) => id !== conceptId);
  try {
    localStorage.setItem(KEY, JSON.stringify([...known, conceptId].slice(-MOST)));
  } catch {
    // A browser that refuses storage shows the note once more.
  }
}

/** A session in which the notes that this browser knows to be read do not come again. */
export function withoutNotesRead(view: SessionView): SessionView {
  const read = new Set(notesRead());
  if (read.size === 0 || !view.entries.some(({ teaches }) => teaches)) return view;
  const entries = view.entries.map((entry) => {
    if (!entry.teaches || !read.has(entry.card.conceptId ?? '')) return entry;
    const { teaches: _taught, ...rest } = entry;
    return rest;
  });
  return { ...view, entries };
}

function notesRead(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
