import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#scripts/golden/numpy/hold-face.ts';
import { openFace } from '#scripts/golden/numpy/open-face.ts';
import { isRefused, isSameAnswer, type Told } from '#scripts/golden/numpy/same-answer.ts';

const { origin, cases } = JSON.parse(readFileSync('tests/golden/torch.json', 'utf8')) as {
  readonly origin: string;
  readonly cases: readonly Case[];
};

describe(`our torch gives what the real one gave (${origin})`, () => {
  let answers: readonly Told[] = [];
  beforeAll(async () => {
    const face = await openFace();
    answers = face.evaluate(
      cases.map(({ code }) => code),
      'torch',
    );
  });

  it('is asked enough', () => {
    expect(cases.length).toBeGreaterThan(900);
    expect(cases.filter(({ gives }) => gives.error !== undefined).length).toBeGreaterThan(150);
  });

  it('in results, shapes and types, or says that it is an error', () => {
    const apart = cases.flatMap(({ code, gives }, at) => {
      const ours = answers[at]!;
      return isSameAnswer(gives, ours) || ours.error !== undefined ? [] : [{ code, gives, ours }];
    });
    expect(apart).toEqual([]);
  });

  it('in the words of nearly all errors', () => {
    const others = cases.filter(({ gives }, at) => !isSameAnswer(gives, answers[at]!));
    expect(others.length).toBeLessThan(cases.length / 25);
  });

  it('refuses none of them as not here', () => {
    expect(answers.filter((ours) => isRefused(ours))).toEqual([]);
  });
});
