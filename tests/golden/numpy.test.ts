import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#scripts/golden/numpy/hold-face.ts';
import { openFace } from '#scripts/golden/numpy/open-face.ts';
import { isRefused, isSameAnswer, type Told } from '#scripts/golden/numpy/same-answer.ts';

const { origin, cases } = JSON.parse(readFileSync('tests/golden/numpy.json', 'utf8')) as {
  readonly origin: string;
  readonly cases: readonly Case[];
};

describe(`our NumPy gives what the real one gave (${origin})`, () => {
  let answers: readonly Told[] = [];
  beforeAll(async () => {
    const face = await openFace();
    answers = face.evaluate(cases.map(({ code }) => code));
  });

  it('is asked enough', () => {
    expect(cases.length).toBeGreaterThan(800);
    expect(cases.filter(({ gives }) => gives.error !== undefined).length).toBeGreaterThan(200);
  });

  it('in results, shapes, types and the words of errors, or says that it is not here', () => {
    const apart = cases.flatMap(({ code, gives }, at) => {
      const ours = answers[at]!;
      return isSameAnswer(gives, ours) || isRefused(ours) ? [] : [{ code, gives, ours }];
    });
    expect(apart).toEqual([]);
  });

  it('refuses few of them', () => {
    const refused = answers.filter((ours, at) => isRefused(ours) && !isSameAnswer(cases[at]!.gives, ours));
    expect(refused.length).toBeLessThan(cases.length / 100);
  });
});

describe('two answers', () => {
  it.each<[string, Told, Told]>([
    ['another type', { array: [1], dtype: 'int64', data: [1] }, { array: [1], dtype: 'float64', data: [1] }],
    ['another shape', { array: [1, 1], dtype: 'int64', data: [1] }, { array: [1], dtype: 'int64', data: [1] }],
    ['another number', { scalar: 'float64', data: [1] }, { scalar: 'float64', data: [1 + 1e-9] }],
    ['a scalar for an array', { array: [], dtype: 'float64', data: [1] }, { scalar: 'float64', data: [1] }],
    ['an error for a number', { scalar: 'float64', data: [1] }, { error: 'ValueError', message: 'no' }],
    ['another error', { error: 'IndexError', message: 'no' }, { error: 'ValueError', message: 'no' }],
    ['other words', { error: 'ValueError', message: 'no' }, { error: 'ValueError', message: 'yes' }],
  ])('differ: %s', (_, real, ours) => {
    expect(isSameAnswer(real, ours)).toBe(false);
    expect(isSameAnswer(real, real)).toBe(true);
  });
});
