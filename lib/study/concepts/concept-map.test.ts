import { describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { libraryOf } from '#lib/study/library.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { both, SMALL_SHELF } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { conceptDetails } from './concept-details.ts';
import { conceptMap } from './concept-map.ts';
import { trackViews } from './track-views.ts';

const RELU = 'activations/relu';
const GELU = SMALL_SHELF.concepts.get('activations/gelu')!;

/** GELU needs a topic that is planned, and names another as next; a track goes through all that there can be. */
const SHELF: Shelf = {
  ...SMALL_SHELF,
  concepts: new Map([
    [RELU, SMALL_SHELF.concepts.get(RELU)!],
    [
      GELU.id,
      { ...GELU, spec: { ...GELU.spec, needs: ['relu', 'foundations/normal'], next: ['swish', 'losses/softmax'] } },
    ],
  ]),
  broken: [
    {
      path: 'content/losses',
      area: 'content',
      id: 'losses',
      problems: [
        {
          level: 'error',
          code: 'yaml-syntax',
          what: 'YAML: no',
          fix: 'write it',
          pack: 'content/losses',
          file: 'content/losses/pack.yaml',
          line: 3,
          column: 1,
        },
      ],
    },
  ],
  registers: {
    ...SMALL_SHELF.registers,
    modules: new Map([['foundations', both('Foundations')]]),
    topics: new Map([
      ['normal', { id: 'normal', module: 'foundations', title: both('Normal distribution') }],
      ['swish', { id: 'swish', module: 'activations', title: both('Swish') }],
      ['softmax', { id: 'softmax', module: 'losses', title: both('Softmax') }],
    ]),
    tracks: new Map([
      [
        'up',
        {
          id: 'up',
          title: both('Up'),
          summary: both('A path'),
          steps: [
            { kind: 'concept', id: RELU },
            { kind: 'exercise', id: 'losses/softmax' },
            { kind: 'concept', id: GELU.id },
            { kind: 'concept', id: 'activations/swish' },
            { kind: 'concept', id: 'losses/softmax' },
            { kind: 'exercise', id: 'nowhere/nothing' },
          ],
        },
      ],
    ]),
  },
};
const CONTEXT = aContext({ library: libraryOf([SHELF]) });

describe('the map of concepts', () => {
  it('has what is written with how far one is, and what is planned around it; of a broken pack nothing', async () => {
    const packs = await conceptMap(CONTEXT);
    expect(packs.map(({ id, title }) => [id, title.en])).toEqual([
      ['activations', 'activations'],
      ['foundations', 'Foundations'],
    ]);
    const rows = packs
      .flatMap(({ concepts }) => concepts)
      .map(({ id, needs, status, isNext }) => [id, needs, status, isNext]);
    expect(rows).toEqual([
      [RELU, [], 'new', true],
      [GELU.id, [RELU, 'foundations/normal'], 'locked', false],
      ['activations/swish', [GELU.id], 'planned', false],
      ['foundations/normal', [], 'planned', false],
    ]);
  });

  it('is empty without packs', async () => {
    const nothing = { ...SMALL_SHELF, packs: [], concepts: new Map(), cards: new Map() };
    expect(await conceptMap(aContext({ library: libraryOf([nothing]) }))).toEqual([]);
  });

  it('tells the share of a concept’s cards that is recalled, which falls from the answer on', async () => {
    const context = aContext({ library: libraryOf([SHELF]) });
    const cardId = SHELF.concepts.get(RELU)!.cards[0]!;
    const row = { id: uuid(1), cardId, kind: 'answer', rating: 'easy', at: NOON, zone: 'UTC', tookMillis: 1, seed: 1 };
    await recordReviews(context, [row]);
    const later = { ...context, now: NOON + 2 * DAY_MILLIS };
    const recallOf = async (asked: typeof context) => (await conceptMap(asked))[0]!.concepts[0]!.recall!;
    expect(await recallOf(context)).toBeCloseTo(0.25, 5);
    expect(await recallOf(later)).toBeLessThan(0.25);
    const details = (await conceptDetails(later, RELU))!;
    expect(details).toMatchObject({ cards: 4, started: 1, waiting: 3 });
    const [first, last] = [details.line![0]!, details.line!.at(-1)!];
    expect(first).toEqual([-2, 0.25]);
    expect(last[0]).toBeGreaterThan(0);
    expect(last[1]).toBeLessThan(first[1]);
    expect(await conceptDetails(context, 'nowhere/nothing')).toBeNull();
  });
});

describe('a track', () => {
  it('says of each step how far one is, and plainly what cannot be read or is not there', async () => {
    const [track] = await trackViews(CONTEXT);
    expect(track!.done).toBe(0);
    expect(track!.steps.map(({ id, state }) => [id, state])).toEqual([
      [RELU, 'new'],
      ['losses/softmax', 'locked'],
      [GELU.id, 'locked'],
      ['activations/swish', 'planned'],
      ['losses/softmax', 'broken'],
      ['nowhere/nothing', 'missing'],
    ]);
    expect(track!.steps[1]!.after).toEqual(both('ReLU'));
    expect(track!.steps[4]!.problem).toBe('content/losses/pack.yaml:3:1 YAML: no — write it');
  });
});
