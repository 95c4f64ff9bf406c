import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RemarkEvent } from './remark-event.ts';
import { aFlag, aNote } from '#tests/support/remarks.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { foldRemarks } from './fold-remarks.ts';

const CARD = 'card:activations/relu-a';
const row = (number: number, at = NOON + number) => ({ id: uuid(number), subject: CARD, at }) as const;
const ownOn = (events: readonly RemarkEvent[]) => foldRemarks(events).personal.get(CARD);

describe('notes', () => {
  it('the note that was written last holds, whichever arrives first, and the earlier one is still there', () => {
    const events = [aNote(1, { note: 'first' }), aNote(2, { note: 'second', at: NOON + 1 })];
    for (const order of [events, events.toReversed()]) {
      expect(ownOn(order)).toMatchObject({ note: 'second', earlier: [{ note: 'first', at: NOON }] });
    }
  });

  it('an empty note takes it away, and what it was can be had back', () => {
    const own = ownOn([aNote(1, { note: 'first' }), aNote(2, { note: '', at: NOON + 1 })]);
    expect(own).toMatchObject({ note: '', earlier: [{ note: 'first' }] });
  });

  it('a note and tags do not take the place of each other', () => {
    const own = ownOn([
      aNote(1),
      { ...row(2), kind: 'tagged', tag: 'exam' },
      { ...row(3), kind: 'tagged', tag: 'CNN' },
    ]);
    expect(own).toMatchObject({ note: 'Think of a hinge.', tags: ['CNN', 'exam'] });
  });

  it('tags added in two tabs are both there, and capitals make no other tag', () => {
    const events: RemarkEvent[] = [
      { ...row(1), kind: 'tagged', tag: 'exam' },
      { ...row(2), kind: 'tagged', tag: 'cnn' },
      { ...row(3), kind: 'untagged', tag: 'EXAM' },
      { ...row(4), kind: 'tagged', tag: 'CNN' },
    ];
    expect(ownOn(events)?.tags).toEqual(['CNN']);
  });
});

describe('flags', () => {
  it('two flags on one thing are two', () => {
    const { flags } = foldRemarks([aFlag(1), aFlag(2, { what: 'typo', at: NOON + 1 })]);
    expect(flags.map(({ id, what }) => [id, what])).toEqual([
      [uuid(2), 'typo'],
      [uuid(1), 'wrong'],
    ]);
  });

  it('what is said of a flag changes that field alone; what is said later holds', () => {
    const { flags } = foldRemarks([
      aFlag(1),
      { ...row(4), kind: 'reworded', flagId: uuid(1), note: 'now' },
      { ...row(3), kind: 'reworded', flagId: uuid(1), note: 'before', what: 'unclear' },
      { ...row(5), kind: 'moved', flagId: uuid(1), to: 'resolved' },
    ]);
    expect(flags).toMatchObject([{ what: 'unclear', note: 'now', state: 'resolved' }]);
  });

  it('a flag that was deleted comes back when that is undone', () => {
    const deleted: RemarkEvent = { ...row(2), kind: 'moved', flagId: uuid(1), to: 'deleted' };
    expect(foldRemarks([aFlag(1), deleted]).flags[0]?.state).toBe('deleted');
    const undone: RemarkEvent = { ...row(3), kind: 'moved', flagId: uuid(1), to: 'open' };
    expect(foldRemarks([aFlag(1), deleted, undone]).flags).toMatchObject([{ state: 'open', note: aFlag(1).note }]);
  });

  it('what is said of a flag that is not there is nothing', () => {
    expect(foldRemarks([{ ...row(2), kind: 'moved', flagId: uuid(1), to: 'resolved' }]).flags).toEqual([]);
  });
});

it('the order of arrival and repeats change nothing', () => {
  const events: RemarkEvent[] = [
    aFlag(1),
    { ...row(2), kind: 'reworded', flagId: uuid(1), note: 'b' },
    { ...row(3, NOON + 2), kind: 'reworded', flagId: uuid(1), what: 'typo' },
    aNote(4, { at: NOON + 4 }),
    aNote(5, { at: NOON + 4, note: 'same moment' }),
    { ...row(6), kind: 'tagged', tag: 'a' },
    { ...row(7), kind: 'untagged', tag: 'a' },
  ];
  const expected = foldRemarks(events);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 14 }), (some) => {
      expect(foldRemarks(some)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('remarks under a former name are on what has the name now', () => {
  const { flags, personal } = foldRemarks(
    [
      aFlag(1, { subject: 'card:old/name' }),
      aNote(2, { subject: 'card:old/name' }),
      aNote(3, { at: NOON + 1, note: 'n' }),
    ],
    (subject) => (subject === 'card:old/name' ? CARD : subject),
  );
  expect(flags[0]?.subject).toBe(CARD);
  expect(personal.get(CARD)).toMatchObject({ note: 'n', earlier: [{ note: 'Think of a hinge.' }] });
});
