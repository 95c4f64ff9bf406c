import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import { STAGES } from '#lib/cards/stages.ts';
import {
  DUE_SPANS,
  EVERY_CARD,
  filterEntries,
  filteredRows,
  readCardFilter,
  ROW_KINDS,
  ROW_STATES,
  type CardFilter,
} from './card-filter.ts';
import type { CardRow } from './card-row.ts';

const TODAY = '2026-03-10';
const row = (id: string, more: Partial<CardRow> = {}): CardRow => ({
  id: knownCardId(`activations/${id}`),
  line: `What is ${id}?`,
  concept: 'activations/relu',
  pack: 'activations',
  kind: 'basic',
  state: 'new',
  ...more,
});
const met = { state: 'review', stability: 3, difficulty: 5, lapses: 0, last: '2026-03-01' } as const;
const ROWS: readonly CardRow[] = [
  row('new', { moved: 'front', stage: 'recall' }),
  row('late', { ...met, due: '2026-03-09', lapses: 2, kind: 'numeric', flagged: true, tags: ['exam'] }),
  row('today', { ...met, due: TODAY, lapses: 4, suspended: true, leech: true }),
  row('week', { ...met, due: '2026-03-17', concept: 'activations/gelu', credited: true }),
  row('later', { ...met, due: '2026-03-18', buriedUntil: '2026-03-11', provisional: true, tags: ['exam', 'other'] }),
  { id: knownCardId('gone/one'), line: 'gone/one', pack: 'gone', state: 'learning', due: TODAY, lapses: 1 },
];
const found = (change: Partial<CardFilter>, withText?: Parameters<typeof filteredRows>[3]): readonly string[] =>
  filteredRows(ROWS, { ...EVERY_CARD, ...change }, TODAY, withText).map(({ id }) => id.split('/')[1]!);

describe('the table of cards is narrowed', () => {
  it('not at all by nothing', () => {
    expect(found({})).toHaveLength(ROWS.length);
  });

  it('by pack, concept, kind and stage', () => {
    expect(found({ pack: 'gone' })).toEqual(['one']);
    expect(found({ concept: 'activations/gelu' })).toEqual(['week']);
    expect(found({ kind: 'numeric' })).toEqual(['late']);
    expect(found({ stage: 'recall' })).toEqual(['new']);
  });

  it('by each state, of which a card may have several', () => {
    const byState = Object.fromEntries(ROW_STATES.map((state) => [state, found({ state })]));
    expect(byState).toEqual({
      new: ['new'],
      learning: ['one'],
      review: ['late', 'today', 'week', 'later'],
      relearning: [],
      aside: ['today', 'later'],
      suspended: ['today'],
      buried: ['later'],
      leech: ['today'],
      credited: ['week'],
      provisional: ['later'],
      moved: ['new'],
      flagged: ['late'],
      gone: ['one'],
    });
  });

  it('by when it is due: a week ends on its seventh day, and a new card is due on none', () => {
    const byDue = Object.fromEntries(DUE_SPANS.map((due) => [due, found({ due })]));
    expect(byDue).toEqual({
      overdue: ['late'],
      today: ['late', 'today', 'one'],
      week: ['late', 'today', 'week', 'one'],
      later: ['later'],
    });
  });

  it('by lapses, so many or more', () => {
    expect(found({ lapses: 2 })).toEqual(['late', 'today']);
    expect(found({ lapses: 3 })).toEqual(['today']);
  });

  it('by text: all words of it in the question or the id, or what the server has found in the texts', () => {
    expect(found({ text: 'WHAT week' })).toEqual(['week']);
    expect(found({ text: 'gone/' })).toEqual(['one']);
    expect(found({ text: 'slope' })).toEqual([]);
    expect(found({ text: 'slope' }, new Set([ROWS[1]!.id]))).toEqual(['late']);
  });

  it('by a tag, on the card or its concept', () => {
    expect(found({ tag: 'exam' })).toEqual(['late', 'later']);
    expect(found({ tag: 'exam', state: 'flagged' })).toEqual(['late']);
    expect(found({ tag: 'none' })).toEqual([]);
  });
});

describe('the address of a table', () => {
  const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));
  const filters: fc.Arbitrary<CardFilter> = fc.record({
    text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    pack: maybe(['activations', 'no such pack']),
    concept: maybe(['activations/relu']),
    kind: maybe(ROW_KINDS),
    stage: maybe(STAGES),
    state: maybe(ROW_STATES),
    due: maybe(DUE_SPANS),
    lapses: fc.option(fc.integer({ min: 1, max: 999 })),
    tag: maybe(['exam', 'to revise']),
  });

  it('says what its filter is, whatever it is', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const query = new URLSearchParams(filterEntries(filter).map(([name, value]) => [name, value]));
        expect(readCardFilter(new URLSearchParams(query.toString()))).toEqual({ filter, ignored: [] });
      }),
    );
  });

  it('of the list of cards put aside, as it was linked to before, is that of the state', () => {
    expect(readCardFilter(new URLSearchParams('reason=suspended&page=9'))).toEqual({
      filter: { ...EVERY_CARD, state: 'suspended' },
      ignored: [],
    });
  });

  it('that says something unknown narrows nothing by it, and names it', () => {
    const { filter, ignored } = readCardFilter(
      new URLSearchParams('state=asleep&due=never&kind=essay&lapses=-1&reason=bored'),
    );
    expect(filter).toEqual(EVERY_CARD);
    expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'lapses=-1',
      'kind=essay',
      'state=asleep',
      'reason=bored',
      'due=never',
    ]);
  });
});
