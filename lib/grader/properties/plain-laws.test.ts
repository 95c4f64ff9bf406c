import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { propertySpec, type PropertySpec } from '#lib/exercises/property.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import type { Output } from '#lib/grader/outputs.ts';
import { plainDifference } from '#lib/grader/plain/difference.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { planProperty } from './plan-property.ts';

type Given = {
  readonly scores: number[];
  readonly boxes: number[][];
  readonly gt: number[][];
  readonly words: string[];
  readonly others: string[][];
  readonly lists: string[][];
  readonly numbers: number[];
  readonly least: number;
};
type F = (given: Given) => WireValue;

const property = (fields: object): PropertySpec =>
  propertySpec.parse({ id: 'law', title: { en: 'law', zh: '定律' }, function: 'f', ...fields });

/** How far the claims of a property are from true, of a function of plain values on several draws; null where it says nothing. */
function excess(law: PropertySpec, f: F, given: Readonly<Record<string, WireValue>>): number | null {
  let most: number | null = null;
  for (let seed = 1; seed <= 10; seed += 1) {
    const inputs: Inputs = new Map(Object.entries(given));
    const call = (changed: Inputs): Output[] => {
      const value = f(Object.fromEntries([...inputs, ...changed]) as unknown as Given);
      const kind = typeof value === 'number' ? 'number' : 'json';
      return [{ path: '', kind, value }];
    };
    const first = call(new Map());
    const plan = planProperty(law, { inputs, outputs: first, prng: prngFrom(seed) });
    if (!plan) continue;
    for (const { expected, actual, plain } of plan.claims([first, ...plan.variations.map(call)])) {
      const [one, other] = plain ? [expected, actual] : [expected.data[0], actual.data[0]];
      most = Math.max(most ?? 0, plainDifference(one, other, () => 1e-9).margin);
    }
  }
  return most;
}

const SCORES = { scores: [0.3, 0.9, 0.1, 0.7, 0.5], boxes: [[0], [1], [2], [3], [4]] };
const best: F = (given) => {
  const scores = given.scores;
  return [...scores.keys()].sort((one, other) => scores[other]! - scores[one]!).slice(0, 3);
};
const firstThree: F = () => [0, 1, 2];
const allButLast: F = (given) => [...given.scores.keys()].slice(0, -1);

const WORDS = { words: ['the', 'cat', 'The', 'dog', 'the'], others: [['cat', 'the'], ['dog']] };
const counted =
  (of: (word: string) => string): F =>
  (given) =>
    given.words.filter((word) => given.others.flat().includes(of(word))).length;
const letters: F = (given) => given.words.join('').length;

const BOXES = {
  boxes: [
    [1, 2, 5, 8],
    [2, 2, 9, 5],
    [0, 0, 1, 1],
  ],
  gt: [[0, 1, 4, 4]],
};
const areas =
  (extra: number): F =>
  (given) => {
    const area = ([x1, y1, x2, y2]: readonly number[]): number => (x2! - x1! + extra) * (y2! - y1! + extra);
    return given.boxes.map((box) => area(box) / area(given.gt[0]!));
  };
const corners: F = (given) => given.boxes.map(([x1, y1]) => [x1!, y1!]);
const sizes: F = (given) => given.boxes.map(([x1, , x2]) => [x2! - x1!]);
const byPlace: F = (given) => given.boxes.map(([x1], at) => [x1! * at]);

const NUMBERS = { numbers: [0.2, 0.4, 0.6, 0.8], least: 0.3 };
const above = (given: Given): number[] => given.numbers.filter((each) => each >= given.least);
const placesAbove: F = (given) => above(given).map((_, place) => place + given.least);
const share = (given: Given): number => above(given).length / 4;
const surplus: F = (given) => 2 - share(given);

const RAGGED = { lists: [['a', 'b', 'c'], ['d'], ['e', 'f']] };
const lengths: F = (given) => given.lists.map((list) => list.length);
const firsts: F = (given) => given.lists.map(([one]) => one!);

type Law = readonly [name: string, law: object, given: Readonly<Record<string, WireValue>>, obeys: F, breaks: F];

const LAWS: readonly Law[] = [
  [
    'equivariant, of indices',
    { kind: 'equivariant', inputs: { scores: 0, boxes: 0 }, outputs: { value: 'indices' } },
    SCORES,
    best,
    firstThree,
  ],
  [
    'equivariant, of a list',
    { kind: 'equivariant', inputs: { boxes: 0 }, outputs: { value: 0 } },
    BOXES,
    corners,
    byPlace,
  ],
  [
    'equivariant, inside ragged lists',
    { kind: 'equivariant', inputs: { lists: 1 }, outputs: { value: null } },
    RAGGED,
    lengths,
    firsts,
  ],
  ['settled', { kind: 'settled', output: 'value', inputs: ['scores', 'boxes'] }, SCORES, best, allButLast],
  [
    'renamed',
    { kind: 'renamed', inputs: ['words', 'others'] },
    WORDS,
    counted((word) => word),
    counted((word) => word.toLowerCase()),
  ],
  [
    'renamed, of words as such',
    { kind: 'renamed', inputs: ['words'] },
    { words: ['a', 'bcd', 'efghi'] },
    () => 3,
    letters,
  ],
  ['invariant, shifted together', { kind: 'invariant', input: ['boxes', 'gt'] }, BOXES, areas(0), corners],
  ['invariant, scaled together', { kind: 'invariant', input: ['boxes', 'gt'], by: 'scale' }, BOXES, areas(0), areas(1)],
  ['invariant, moved along', { kind: 'invariant', input: 'boxes', moved: ['value'] }, BOXES, corners, sizes],
  [
    'monotone, thinning out',
    { kind: 'monotone', input: 'least', by: 0.2, outputs: { value: 'thins' } },
    NUMBERS,
    above,
    placesAbove,
  ],
  [
    'monotone, falling',
    { kind: 'monotone', input: 'least', by: 0.2, outputs: { value: 'falls' } },
    NUMBERS,
    share,
    surplus,
  ],
  [
    'monotone, rising',
    { kind: 'monotone', input: 'least', by: 0.2, outputs: { value: 'rises' } },
    NUMBERS,
    surplus,
    share,
  ],
  ['within', { kind: 'within', output: 'value', from: 0, to: 1 }, NUMBERS, share, surplus],
  ['within, of a list', { kind: 'within', output: 'value', to: 0.8 }, NUMBERS, above, () => [0.2, 0.9]],
];

describe('a law of plain values', () => {
  it.each(LAWS)('holds of what obeys it: %s', (_, law, given, obeys) => {
    expect(excess(property(law), obeys, given)).toBeLessThan(0.1);
  });

  it.each(LAWS)('does not hold of what breaks it: %s', (...[, law, given, , breaks]) => {
    expect(excess(property(law), breaks, given)).toBeGreaterThan(10);
  });

  it('says nothing where there is nothing to permute, to rename, to raise or to hand over again', () => {
    const asked = (law: object, given: Readonly<Record<string, WireValue>>): number | null =>
      excess(property(law), () => [], given);
    expect(asked({ kind: 'equivariant', inputs: { a: 0 }, outputs: { value: null } }, { a: [1] })).toBeNull();
    expect(asked({ kind: 'renamed', inputs: ['a'] }, { a: [] })).toBeNull();
    expect(asked({ kind: 'monotone', input: 'a', by: 1, outputs: { value: 'falls' } }, {})).toBeNull();
    expect(asked({ kind: 'settled', output: 'value', inputs: ['a'] }, { a: [1] })).toBeNull();
    expect(asked({ kind: 'invariant', input: 'a' }, { a: 'word' })).toBeNull();
  });
});
