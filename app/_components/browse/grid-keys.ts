import type { BulkName } from '#lib/study/browse/bulk.ts';

/** What a key asks for within the table. */
type TableCommand =
  | { readonly type: 'go'; readonly by: number; readonly extend: boolean }
  | { readonly type: 'first' | 'last'; readonly extend: boolean }
  | { readonly type: 'select' | 'selectAll' | 'open' | 'leave' };

/** What a key on a row asks of the page. */
export type PageCommand =
  | { readonly type: 'undo' | 'filters' | 'help' }
  | { readonly type: 'bulk'; readonly name: BulkName };

/** What a key asks for in the table. */
export type GridCommand = TableCommand | PageCommand;

/** As much of a key press as matters. */
export type GridPress = {
  readonly key: string;
  readonly shift: boolean;
  /** Control or Command. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** It belongs to an input method. */
  readonly composing: boolean;
};

/** The key of each thing that can be done to cards; those that the review has are the same there. */
export const BULK_KEYS: Readonly<Record<BulkName, string>> = {
  suspend: '@',
  restore: 'r',
  bury: '-',
  setDue: 'd',
  forget: 'x',
  front: 't',
  back: 'b',
};

/** The keys that have names of their own. */
export const GRID_KEYS = { undo: 'u', filters: 'f', help: '?', open: 'o', all: 'a' } as const;

/** So many rows at once. */
const PAGE = 10;

/** The command of a key that was pressed on a row; null where it has none, so that the browser may have it. */
export function gridCommandOf({ key, shift, ctrl, alt, composing }: GridPress): GridCommand | null {
  if (composing || alt) return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl) {
    if (letter === 'a') return { type: 'selectAll' };
    return letter === 'z' && !shift ? { type: 'undo' } : null;
  }
  const step = STEPS[letter];
  if (step !== undefined) return { type: 'go', by: step, extend: shift };
  if (key === 'Home' || key === 'End') return { type: key === 'Home' ? 'first' : 'last', extend: shift };
  const named = NAMED[letter];
  if (named) return { type: named };
  const bulk = (Object.keys(BULK_KEYS) as BulkName[]).find((name) => BULK_KEYS[name] === letter);
  return bulk ? { type: 'bulk', name: bulk } : null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

const NAMED: Readonly<Record<string, 'select' | 'selectAll' | 'open' | 'leave' | 'undo' | 'filters' | 'help'>> = {
  ' ': 'select',
  Enter: 'open',
  [GRID_KEYS.open]: 'open',
  [GRID_KEYS.all]: 'selectAll',
  Escape: 'leave',
  [GRID_KEYS.undo]: 'undo',
  [GRID_KEYS.filters]: 'filters',
  [GRID_KEYS.help]: 'help',
};
