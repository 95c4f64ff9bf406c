/** Under which this browser remembers what was opened lately: paths of pages, and keys of what has none. */
export const RECENT_KEY = 'gradus:find:recent';

/** What was remembered, latest first; nothing where it cannot be read. */
export function readRecent(kept: string | null): readonly string[] {
  return kept === null || kept === '' ? [] : kept.split('\n').slice(0, MOST);
}

/** What is to be remembered once this was opened. */
export function withOpened(kept: string | null, opened: string): string {
  return [opened, ...readRecent(kept).filter((one) => one !== opened)].slice(0, MOST).join('\n');
}

/** Opened things that are remembered. */
const MOST = 20;
