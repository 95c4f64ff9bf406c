import { describe, expect, it } from 'vitest';
import { judgeChoice, shuffleOptions } from './options/judge-options.ts';
import { clozeParts, clozeSides } from './kinds/cloze/cloze-sides.ts';
import { drawNumeric } from './kinds/numeric/draw-numbers.ts';
import { judgeFormula } from './kinds/formula/judge.ts';
import { judgeNumeric } from './kinds/numeric/judge.ts';
import { numericCard } from './kinds/numeric/card.ts';
import { sampleFigure } from './figure/sample-figure.ts';
import { figureSpec } from './figure/figure.ts';
import { fillTemplate, formatNumber, placeholdersOf } from './template.ts';

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

function draw(seed: number) {
  const drawn = drawNumeric(convolution, seed);
  if (!drawn.ok) throw new Error(drawn.problem.problem.key);
  return drawn.value;
}

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
    expect(judgeNumeric(String(question.expected), question).kind).toBe('right');
    expect(judgeNumeric(`${w} - ${k} + 2×${pad} + 1`, question).kind).toBe('right');
  });

  it('names the mistake that gives the number', () => {
    const question = draw(3);
    const [padding, plusOne] = question.mistakes;
    expect(judgeNumeric(String(padding!.value), question)).toMatchObject({ kind: 'wrong', mistake: 0 });
    expect(judgeNumeric(String(plusOne!.value), question)).toMatchObject({ kind: 'wrong', mistake: 1 });
    expect(judgeNumeric('-1000', question)).toMatchObject({ kind: 'wrong', mistake: null });
  });

  it('takes what lies within the tolerance, its ends included, and nothing beyond', () => {
    const target = { expected: 0.18, tolerance: 0.01, mistakes: [] };
    expect(judgeNumeric('0.19', target).kind).toBe('right');
    expect(judgeNumeric('0.17', target).kind).toBe('right');
    expect(judgeNumeric('0.1901', target).kind).toBe('wrong');
  });

  it('says of words that they are no number, and of infinity that it is wrong', () => {
    const target = { expected: 1, tolerance: 0, mistakes: [] };
    expect(judgeNumeric('one', target)).toMatchObject({ kind: 'unreadable', problem: { key: 'unknown-name' } });
    expect(judgeNumeric('1/0', target)).toMatchObject({ kind: 'wrong', mistake: null });
    expect(judgeNumeric('0/0', target)).toMatchObject({ kind: 'wrong', mistake: null });
  });
});

describe('a formula card', () => {
  const target = {
    variables: { x: [-2, 2], y: [0.5, 3] } as const,
    parts: [
      { answer: '2*x*y', mistakes: [{ answer: '2*x' }, { answer: 'x*y' }] },
      { answer: 'x^2 - 1/y^2', mistakes: [] },
    ],
  };

  it('takes every way to write the same function', () => {
    expect(judgeFormula(['y x + x y', '(x y - 1)(x y + 1)/y^2'], target, 1)).toEqual({ kind: 'right' });
    expect(judgeFormula(['exp(ln(2)) x y', 'x² − y^-2'], target, 2)).toEqual({ kind: 'right' });
  });

  it('shows the first part that is wrong, at a point where it can be seen', () => {
    const judged = judgeFormula(['2 x y', 'x^2'], target, 5);
    expect(judged).toMatchObject({ kind: 'wrong', part: 1, mistake: null });
    if (judged.kind !== 'wrong') return;
    const { x, y } = judged.witness.at;
    expect(judged.witness.expected).toBeCloseTo(x! ** 2 - 1 / y! ** 2, 12);
    expect(judged.witness.got).toBeCloseTo(x! ** 2, 12);
  });

  it('names the known mistake', () => {
    expect(judgeFormula(['y*x', 'x'], target, 1)).toMatchObject({ kind: 'wrong', part: 0, mistake: 1 });
  });

  it('does not take a function that is undefined on a part of the domain', () => {
    expect(judgeFormula(['2 y exp(ln(x))', '0'], target, 1)).toMatchObject({ kind: 'wrong', part: 0 });
  });

  it('tells small constants apart, but not roundings below a ten-millionth', () => {
    const one = { variables: { x: [1, 2] } as const, parts: [{ answer: 'x', mistakes: [] }] };
    expect(judgeFormula(['x + 0.00001'], one, 1).kind).toBe('wrong');
    expect(judgeFormula(['x + 0.00000001'], one, 1).kind).toBe('right');
  });

  it('says which part cannot be read, and where', () => {
    expect(judgeFormula(['2x y', 'x +'], target, 1)).toMatchObject({
      kind: 'unreadable',
      part: 1,
      problem: { key: 'unfinished', column: 4 },
    });
    expect(judgeFormula([], target, 1)).toMatchObject({ kind: 'unreadable', part: 0, problem: { key: 'empty' } });
  });
});

describe('a choice', () => {
  const options = [
    { id: '0', correct: true },
    { id: '1', correct: false },
    { id: '2', correct: true },
  ];

  it('is right with every correct option and no other', () => {
    expect(judgeChoice(['2', '0'], options)).toEqual({ kind: 'right', missed: [], mistaken: [] });
    expect(judgeChoice(['0'], options)).toEqual({ kind: 'wrong', missed: ['2'], mistaken: [] });
    expect(judgeChoice(['0', '1', '2'], options)).toEqual({ kind: 'wrong', missed: [], mistaken: ['1'] });
  });

  it('keeps an option’s name wherever it is shown, in an order that the seed decides', () => {
    const shown = (seed: number): string =>
      shuffleOptions(['a', 'b', 'c'], seed)
        .map(({ id, option }) => id + option)
        .join(' ');
    expect(shown(1)).toBe(shown(1));
    expect(shown(1).split(' ').toSorted()).toEqual(['0a', '1b', '2c']);
    expect(new Set(Array.from({ length: 60 }, (_, seed) => shown(seed))).size).toBe(6);
  });
});

describe('a cloze', () => {
  it('hides its parts and shows them marked, with the hint in place of the dots', () => {
    expect(clozeSides('It is {{two}} or {{three::a number}}.')).toEqual({
      front: 'It is […](cloze:hidden) or [a number](cloze:hidden).',
      back: 'It is [two](cloze:shown) or [three](cloze:shown).',
    });
  });

  it('boxes a part inside a formula, whose braces are its own', () => {
    expect(clozeSides('$x = {{\\frac{1}{2}}} + e^{-x}$')).toEqual({
      front: '$x = \\boxed{\\,?\\,} + e^{-x}$',
      back: '$x = \\boxed{\\frac{1}{2}} + e^{-x}$',
    });
  });

  it('leaves a gap inside code', () => {
    expect(clozeSides('`tf.{{matMul}}(a, b)` {{x}}').front).toBe('`tf.____(a, b)` […](cloze:hidden)');
  });

  it('finds nothing where nothing is closed', () => {
    expect(clozeParts('a {{b } c')).toEqual([]);
    expect(clozeSides('$e^{x}$ and }}')).toEqual({ front: '$e^{x}$ and }}', back: '$e^{x}$ and }}' });
  });
});

describe('a template', () => {
  it('puts in numbers, with fixed decimals where they are asked for', () => {
    expect(fillTemplate('{{a}} {{ a:2 }} {{b:0}} {{c}}', { a: 1 / 3, b: 2.5 })).toBe('0.333333 0.33 3 {{c}}');
  });

  it('lists its names once', () => {
    expect(placeholdersOf('{{a}} {{b:2}} {{a:1}} {b}')).toEqual(['a', 'b']);
  });

  it('writes numbers as people do', () => {
    expect([0.1 + 0.2, 1234567, -0, 1e-7, 1e21, -2.5e-9].map((value) => formatNumber(value))).toEqual([
      '0.3',
      '1234570',
      '0',
      '0.0000001',
      '1000000000000000000000',
      '-0.0000000025',
    ]);
    expect(formatNumber(-0.001, 2)).toBe('0.00');
  });
});

describe('a figure', () => {
  const axis = { label: both('x'), from: 0.01, to: 100 };

  it('samples curves on the scale of the axis, in runs where they are defined', () => {
    const figure = figureSpec.parse({
      description: both('A curve'),
      x: { ...axis, scale: 'log' },
      y: axis,
      series: [
        { expression: 'sqrt(x - 1)' },
        { bars: [[1, 2]] },
        {
          points: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    });
    const [curve, bars, points] = sampleFigure(figure, 5);
    expect(curve?.runs).toHaveLength(1);
    expect(curve?.runs[0]?.map(([x]) => x)).toEqual([1, 10, 100].map((x) => expect.closeTo(x, 9) as number));
    expect([bars?.kind, points?.kind]).toEqual(['bars', 'points']);
  });

  it('breaks a curve at a hole', () => {
    const figure = figureSpec.parse({
      description: both('A pole'),
      x: { ...axis, from: -1, to: 1 },
      y: axis,
      series: [{ expression: '1/x' }],
    });
    expect(sampleFigure(figure, 5)[0]?.runs.map((run) => run.length)).toEqual([2, 2]);
  });
});
