import { unreachable } from '#lib/base/invariant.ts';
import type { CardId } from '#lib/base/card-id.ts';
import { CARD_KINDS } from '#lib/cards/card.ts';
import { STAGES } from '#lib/cards/stages.ts';
import { addDays, type LocalDay } from '#lib/base/time.ts';
import type { CardRow } from './card-row.ts';

/** How far one is with a card, or how it stands apart; `aside` is any of suspended, buried and leech. */
export const ROW_STATES = [
  'new',
  'learning',
  'review',
  'relearning',
  'aside',
  'suspended',
  'buried',
  'leech',
  'credited',
  'provisional',
  'moved',
  'flagged',
  'gone',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** When a card is due: before today, today or before, within a week from today, after that. */
export const DUE_SPANS = ['overdue', 'today', 'week', 'later'] as const;
export type DueSpan = (typeof DUE_SPANS)[number];

/** The kinds that can be asked for. */
export const ROW_KINDS = [...CARD_KINDS, 'exercise'] as const;
/** From how many lapses on. */
export const LAPSE_LIMITS = [1, 2, 4, 8] as const;
const MOST_LAPSES = 999;
const LONGEST_TEXT = 100;

/** What the table is narrowed to; null where it is not. */
export type CardFilter = {
  /** As it was typed. */
  readonly text: string;
  /** By its id. */
  readonly pack: string | null;
  /** By `pack/concept`. */
  readonly concept: string | null;
  readonly kind: (typeof ROW_KINDS)[number] | null;
  readonly stage: (typeof STAGES)[number] | null;
  readonly state: RowState | null;
  readonly due: DueSpan | null;
  /** So many lapses or more. */
  readonly lapses: number | null;
  /** By its key. */
  readonly tag: string | null;
};

/** The table as it is with no filter. */
export const EVERY_CARD: CardFilter = {
  text: '',
  pack: null,
  concept: null,
  kind: null,
  stage: null,
  state: null,
  due: null,
  lapses: null,
  tag: null,
};

/** The rows that a filter lets through, in their order; `withText`: those whose texts have what was typed, once the server has told. */
export function filteredRows(
  rows: readonly CardRow[],
  filter: CardFilter,
  today: LocalDay,
  withText: ReadonlySet<CardId> | null = null,
): readonly CardRow[] {
  const words = wordsOf(filter.text);
  const spans = spansOf(today);
  return rows.filter(
    (row) =>
      (filter.pack === null || row.pack === filter.pack) &&
      (filter.concept === null || row.concept === filter.concept) &&
      (filter.kind === null || row.kind === filter.kind) &&
      (filter.stage === null || row.stage === filter.stage) &&
      (filter.state === null || isIn(filter.state, row)) &&
      (filter.due === null || (row.due !== undefined && spans[filter.due](row.due))) &&
      (filter.lapses === null || (row.lapses ?? 0) >= filter.lapses) &&
      (words.length === 0 || saysAll(row, words) || (withText?.has(row.id) ?? false)) &&
      (filter.tag === null || (row.tags?.includes(filter.tag) ?? false)),
  );
}

/** Whether a card is in a state; it may be in several. */
export function isIn(state: RowState, row: CardRow): boolean {
  switch (state) {
    case 'aside':
      return row.suspended === true || row.buriedUntil !== undefined || row.leech === true;
    case 'buried':
      return row.buriedUntil !== undefined;
    case 'suspended':
    case 'leech':
    case 'credited':
    case 'provisional':
    case 'flagged':
      return row[state] === true;
    case 'moved':
      return row.moved !== undefined;
    case 'gone':
      return row.kind === undefined;
    case 'new':
    case 'learning':
    case 'review':
    case 'relearning':
      return row.state === state;
    default:
      return unreachable(state);
  }
}

/** The words of a text that is looked for: all have to be there, in any order and in either case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/u).filter(Boolean);
}

function saysAll({ line, id }: CardRow, words: readonly string[]): boolean {
  const said = `${line} ${id}`.toLowerCase();
  return words.every((word) => said.includes(word));
}

function spansOf(today: LocalDay): Readonly<Record<DueSpan, (due: LocalDay) => boolean>> {
  const inAWeek = addDays(today, 7);
  return {
    overdue: (due) => due < today,
    today: (due) => due <= today,
    week: (due) => due <= inAWeek,
    later: (due) => due > inAWeek,
  };
}

/** The query of an address. */
export type AskedQuery = { readonly get: (name: string) => string | null };

/** A value of an address that means nothing here. */
export type IgnoredValue = { readonly name: string; readonly value: string };

/** The filter in an address’s query, and what in it means nothing: that narrows nothing, and is said. `reason` is what `state` was called. */
export function readCardFilter(query: AskedQuery): {
  readonly filter: CardFilter;
  readonly ignored: readonly IgnoredValue[];
} {
  const ignored: IgnoredValue[] = [];
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null => {
    const asked = query.get(name);
    if (asked === null || asked === '') return null;
    const value = values.find((one) => one === asked);
    if (value === undefined) ignored.push({ name, value: asked.slice(0, LONGEST_TEXT) });
    return value ?? null;
  };
  const id = (name: string): string | null => query.get(name)?.slice(0, 2 * LONGEST_TEXT) || null;
  const lapses = query.get('lapses') ?? '';
  const isCount = /^\d{1,3}$/u.test(lapses) && Number(lapses) > 0;
  if (lapses !== '' && !isCount) ignored.push({ name: 'lapses', value: lapses.slice(0, LONGEST_TEXT) });
  const filter: CardFilter = {
    text: (query.get('text') ?? '').slice(0, LONGEST_TEXT),
    pack: id('pack'),
    concept: id('concept'),
    kind: oneOf('kind', ROW_KINDS),
    stage: oneOf('stage', STAGES),
    state: oneOf('state', ROW_STATES) ?? oneOf('reason', ['suspended', 'buried', 'leech'] as const),
    due: oneOf('due', DUE_SPANS),
    tag: id('tag'),
    lapses: isCount ? Math.min(Number(lapses), MOST_LAPSES) : null,
  };
  return { filter, ignored };
}

/** What of an address’s query a filter is, in an order that is always the same. */
export function filterEntries(filter: CardFilter): readonly (readonly [name: string, value: string])[] {
  const names = ['text', 'pack', 'concept', 'kind', 'stage', 'state', 'due', 'lapses', 'tag'] as const;
  return names.flatMap((name) => {
    const value = filter[name];
    return value === null || value === '' ? [] : [[name, String(value)] as const];
  });
}
