import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { aRow, NOON, uuid } from '#tests/support/events.ts';
import { asideReasons, asideSince } from './aside.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

const LIMIT = 2;
const parametersOf = () => ({ ...DEFAULT_PARAMETERS, leech: { lapses: LIMIT, suspends: true } });
const row = (number: number) => aRow(number, 'a/b', NOON + number * 40 * DAY_MILLIS);
const answer = (number: number, rating: 'again' | 'easy'): ReviewEvent => ({
  ...row(number),
  kind: 'answer',
  rating,
  tookMillis: 1_000,
  seed: 1,
});
const wish = { today: '2026-03-01', leeches: { others: LIMIT, ofPacks: new Map() } };

describe('why a card is put aside', () => {
  test('it is suspended, buried or a leech, or nothing of these', () => {
    const state = replay([], parametersOf);
    expect(asideReasons(state, 'content/a', wish)).toEqual([]);
    expect(asideReasons({ ...state, suspended: true, buriedUntil: '2026-03-02' }, 'content/a', wish)).toEqual([
      'suspended',
      'buried',
    ]);
    expect(asideReasons({ ...state, buriedUntil: '2026-03-01' }, 'content/a', wish)).toEqual([]);
  });

  test('a pack may have a limit of its own, or none', () => {
    const forgotten = replay(
      [answer(1, 'easy'), answer(2, 'again'), answer(3, 'easy'), answer(4, 'again')],
      parametersOf,
    );
    const of = (limit: number) =>
      asideReasons(forgotten, 'content/a', {
        ...wish,
        leeches: { others: 1, ofPacks: new Map([['content/a', limit]]) },
      });
    expect(of(2)).toContain('leech');
    expect(of(Infinity)).not.toContain('leech');
  });
});

describe('since when', () => {
  test('the learner suspended and left it, the latest time counts', () => {
    const log: readonly ReviewEvent[] = [
      { ...row(1), kind: 'suspend' },
      { ...row(2), kind: 'unsuspend' },
      { ...row(3), kind: 'suspend' },
      { ...row(4), kind: 'suspend' },
      { ...row(5), kind: 'bury' },
    ];
    expect(asideSince(log, parametersOf, LIMIT)).toEqual({
      suspended: row(3).at,
      suspendedItself: false,
      buried: row(5).at,
      leech: null,
    });
  });

  test('an answer made it a leech and suspended it; undone, it did not', () => {
    const log = [answer(1, 'easy'), answer(2, 'again'), answer(3, 'easy'), answer(4, 'again')];
    expect(asideSince(log, parametersOf, LIMIT)).toMatchObject({
      suspended: row(4).at,
      suspendedItself: true,
      leech: row(4).at,
    });
    const undone: readonly ReviewEvent[] = [...log, { ...row(5), kind: 'undo', undoes: uuid(4) }];
    expect(asideSince(undone, parametersOf, LIMIT)).toMatchObject({ suspended: null, leech: null });
  });
});
