import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCardValues } from '#lib/cards/draw-card-values.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { numericCard, type NumericCard } from './card.ts';
import type { NumericBody } from './draw.ts';
import { judgeNumeric, type NumericTarget } from './judge.ts';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });

const convolution = numericCard.parse({
  kind: 'numeric',
  id: 'conv-size',
  source: 'Dumoulin & Visin 2016',
  question: both('W = {{w}}, k = {{k}}, p = {{p}}'),
  draws: { w: { from: 8, to: 32, step: 4 }, k: { oneOf: [3, 5, 7] }, p: { from: 0.1, to: 0.5, step: 0.1 } },
  let: { pad: 'round(10*p)' },
  answer: 'w - k + 2*pad + 1',
  tolerance: 0,
  solution: both('{{pad}}'),
  mistakes: [
    { answer: 'w - k + 1', why: both('padding') },
    { answer: 'w - k + 2*pad', why: both('plus one') },
  ],
});

const markdown = {
  block: (text: Localized) => text,
  inline: (text: Localized) => text,
  code: (program: string) => program.split('\n'),
};

function bodyOf(card: NumericCard, seed: number): NumericBody<Localized> {
  const { body } = drawCard(card, seed, markdown);
  if (body.kind !== 'numeric') throw new Error(body.kind);
  return body;
}

function draw(seed: number) {
  const drawn = drawCardValues(convolution, seed);
  if (!drawn.ok) throw new Error(drawn.problem.kind);
  return { ...bodyOf(convolution, seed), values: drawn.value as Readonly<Record<string, number>> };
}

/** One number. */
const target = (expected: number, tolerance: number): NumericTarget => ({
  fields: [{ question: 0, expected, tolerance }],
  questions: [{ mistakes: [] }],
});

describe('a numeric card', () => {
  it('has the same numbers for the same seed, and others for another', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => JSON.stringify(draw(seed).values))).size).toBeGreaterThan(
      20,
    );
  });

  it('draws within its ranges, on its steps, free of rounding dust', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { w, k, p } = draw(seed).values;
      expect(w! % 4 === 0 && w! >= 8 && w! <= 32).toBe(true);
      expect([3, 5, 7]).toContain(k);
      expect([0.1, 0.2, 0.3, 0.4, 0.5]).toContain(p);
    }
  });

  it('reaches both ends of a range', () => {
    const drawn = new Set(Array.from({ length: 300 }, (_, seed) => draw(seed).values.w));
    expect([...drawn].toSorted((a, b) => a! - b!)).toEqual([8, 12, 16, 20, 24, 28, 32]);
  });

  it('takes the number, and a calculation that gives it', () => {
    const question = draw(3);
    const { w, k, pad } = question.values;
    expect(judgeNumeric([String(question.fields[0]!.expected)], question).kind).toBe('right');
    expect(judgeNumeric([`${w} - ${k} + 2×${pad} + 1`], question).kind).toBe('right');
  });

  it('names the mistake that gives the number', () => {
    const question = draw(3);
    const [padding, plusOne] = question.questions[0]!.mistakes.map(({ values }) => String(values[0]));
    expect(judgeNumeric([padding!], question)).toMatchObject({ kind: 'wrong', mistakes: [0] });
    expect(judgeNumeric([plusOne!], question)).toMatchObject({ kind: 'wrong', mistakes: [1] });
    expect(judgeNumeric(['-1000'], question)).toMatchObject({ kind: 'wrong', mistakes: [null] });
  });

  it('takes what lies within the tolerance, its ends included, and nothing beyond', () => {
    expect(judgeNumeric(['0.19'], target(0.18, 0.01)).kind).toBe('right');
    expect(judgeNumeric(['0.17'], target(0.18, 0.01)).kind).toBe('right');
    expect(judgeNumeric(['0.1901'], target(0.18, 0.01)).kind).toBe('wrong');
  });

  it.each([
    ['138357544', 138_357_544],
    ['138,357,544', 138_357_544],
    ['138 357 544', 138_357_544],
    ['25%', 0.25],
    ['12.5 %', 0.125],
    ['1.2k', 1200],
    ['138M', 138e6],
    ['3.5 万', 35_000],
    ['1.2亿', 120e6],
    ['3e-4', 0.0003],
    ['3/4', 0.75],
    ['-1/8', -0.125],
    ['2^10', 1024],
    ['sqrt(2)/2', Math.SQRT1_2],
  ])('is typed as %s', (typed, expected) => {
    expect(judgeNumeric([typed], target(expected, 0)).kind).toBe('right');
  });

  it('says of words that they are no number, and of infinity that it is wrong', () => {
    const one = target(1, 0);
    expect(judgeNumeric(['one'], one)).toMatchObject({ kind: 'unreadable', problem: { key: 'unknown-name' } });
    expect(judgeNumeric(['1/0'], one)).toMatchObject({ kind: 'wrong', mistakes: [null] });
    expect(judgeNumeric(['0/0'], one)).toMatchObject({ kind: 'wrong', mistakes: [null] });
  });
});

const { answer: _answer, tolerance: _tolerance, mistakes: _mistakes, ...noAnswer } = convolution;

describe('a numeric card of several numbers', () => {
  const parts = numericCard.parse({
    ...noAnswer,
    parts: [
      {
        label: 'P',
        answer: 'w/k',
        tolerance: { relative: 0.01 },
        mistakes: [{ answer: 'k/w', why: both('upside down') }],
      },
      { label: both('Sum'), answer: 'w + k', tolerance: 0, unit: 'px', mistakes: [] },
    ],
  });

  it('judges and diagnoses each by itself', () => {
    expect(checkCard(parts)).toEqual([]);
    const body = bodyOf(parts, 1);
    const [ratio, sum] = body.fields.map(({ expected }) => String(expected));
    expect(judgeNumeric([ratio!, sum!], body)).toMatchObject({ kind: 'right', mistakes: [null, null] });
    expect(judgeNumeric([`1/(${ratio})`, sum!], body)).toMatchObject({
      kind: 'wrong',
      fields: [{ isRight: false }, { isRight: true }],
      mistakes: [0, null],
    });
    expect(judgeNumeric([ratio!, ''], body)).toMatchObject({ kind: 'unreadable', part: 1 });
  });

  it('takes a tolerance as a share of the answer', () => {
    const { fields } = bodyOf(parts, 1);
    expect(fields[0]!.tolerance).toBeCloseTo(fields[0]!.expected / 100, 12);
  });

  it('or of a table, whose wrong fillings are known as a whole', () => {
    const grid = numericCard.parse({
      ...noAnswer,
      grid: {
        rows: ['a', 'b'],
        columns: ['c', 'd'],
        answer: [
          ['w', 'k'],
          ['pad', 1],
        ],
        tolerance: 0,
        mistakes: [
          {
            answer: [
              ['w', 'pad'],
              ['k', 1],
            ],
            why: both('transposed'),
          },
        ],
      },
    });
    expect(checkCard(grid)).toEqual([]);
    const body = bodyOf(grid, 2);
    const [w, k, pad, one] = body.fields.map(({ expected }) => String(expected));
    expect(judgeNumeric([w!, k!, pad!, one!], body)).toMatchObject({ kind: 'right' });
    expect(judgeNumeric([w!, pad!, k!, one!], body)).toMatchObject({
      kind: 'wrong',
      fields: [{ isRight: true }, { isRight: false }, { isRight: false }, { isRight: true }],
      mistakes: [0],
    });
  });

  it('never draws numbers with which a mistake is right', () => {
    const card = numericCard.parse({
      ...noAnswer,
      answer: 'w + k',
      tolerance: 0,
      draws: { w: { from: 1, to: 9 }, k: { from: 1, to: 9 } },
      let: { pad: 'w' },
      question: both('{{w}} {{k}}'),
      mistakes: [{ answer: '2*w', why: both('twice') }],
    });
    expect(checkCard(card)).toEqual([]);
    for (let seed = 0; seed < 200; seed += 1) {
      const { fields, questions } = bodyOf(card, seed);
      expect(questions[0]!.mistakes[0]!.values[0]).not.toBe(fields[0]!.expected);
    }
  });
});

describe('a numeric card is refused', () => {
  it.each<[string, Record<string, unknown>, string, readonly (string | number)[]]>([
    ['that asks for nothing', { answer: undefined }, 'numeric', []],
    [
      'that asks in two forms',
      { parts: [1, 2].map((n) => ({ label: `${n}`, answer: n, tolerance: 0 })) },
      'numeric',
      ['parts'],
    ],
    [
      'whose tolerance lets in what is wrong',
      { tolerance: 2, mistakes: [{ answer: '-100', why: both('no') }] },
      'tolerance',
      ['tolerance'],
    ],
    [
      'with four answers',
      {
        answer: 'k + pad',
        draws: { w: { from: 1, to: 9 }, k: { oneOf: [3, 5] }, p: { from: 0.1, to: 0.2, step: 0.1 } },
      },
      'few-answers',
      [],
    ],
    [
      'whose mistake is right',
      { mistakes: [{ answer: '1 + w - k + 2*pad', why: both('no') }] },
      'mistake-is-right',
      ['mistakes', 0, 'answer'],
    ],
    [
      'whose solution prints more than is asked for',
      { let: { pad: 'round(10*p)', x: 'w/7' }, solution: both('{{x}}') },
      'digits',
      ['solution', 'en'],
    ],
  ])('%s', (_, change, code, path) => {
    const [finding] = checkCard(numericCard.parse({ ...convolution, ...change }));
    expect(finding).toMatchObject({ code, path });
  });

  it('unless it says why its answer is fixed', () => {
    const few = {
      answer: 'k',
      draws: { w: { from: 1, to: 9 }, k: { oneOf: [3, 5] }, p: { from: 1, to: 2 } },
      mistakes: [{ answer: '0', why: both('no') }],
    };
    expect(checkCard(numericCard.parse({ ...convolution, ...few, fixed: 'a fact of the world' }))).toEqual([]);
  });
});
