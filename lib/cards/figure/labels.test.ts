import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import { axisNumber, powerOf10 } from './axis-number.ts';
import { labelProblem, labelRuns, plainLabel } from './label-runs.ts';

describe('a number in a picture', () => {
  it.each([
    [1e-5, '10⁻⁵'],
    [2.5e-7, '2.5 × 10⁻⁷'],
    [-1e-9, '−10⁻⁹'],
    [1e8, '10⁸'],
    [0.05, '0.05'],
    [-0.25, '−0.25'],
    [16_384, '16384'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [NaN, '–'],
    [Infinity, '∞'],
  ])('%d is written %s, never with a letter', (value, text) => {
    expect(axisNumber(value)).toBe(text);
  });

  it('is a power of ten beside others of its axis', () => {
    expect([0.01, 1, 100].map((value) => powerOf10(value))).toEqual(['10⁻²', '10⁰', '10²']);
  });
});

describe('a label', () => {
  it('is set in runs: letters in italics, indices lowered, words upright', () => {
    expect(labelRuns('$c_{t-1}$ (σ)').map(({ text, italic, shift }) => [text, italic, shift])).toEqual([
      ['c', true, 0],
      ['t', true, -1],
      ['−', false, -1],
      ['1', false, -1],
      [' (σ)', false, 0],
    ]);
    expect(plainLabel(String.raw`$\alpha x^2$, $\tanh z$`)).toBe('αx^2, tanh z');
  });

  it.each(['$x', String.raw`$\frac{1}{2}$`, '$x_{a_b}$', '`code`', '**bold**'])('cannot be %s', (label) => {
    expect(labelProblem(label)).not.toBeNull();
  });

  it('can be simple formulas and plain words', () => {
    for (const label of ['步数', '$h_t$', String.raw`$\hat{y}$`, String.raw`$\mathbf{W}x + b$`])
      expect(labelProblem(label)).toBeNull();
  });
});

describe('noise along x', () => {
  const noise = (x: number, seed: number): number => {
    const read = parseExpression('noise(x, s)', ['x', 's']);
    return read.ok ? evaluateExpression(read.value, { x, s: seed }) : NaN;
  };

  it('is the same for the same seed, another for another, and joined from step to step', () => {
    expect(noise(3, 1)).toBe(noise(3, 1));
    expect(noise(3, 1)).not.toBe(noise(3, 2));
    expect(noise(3.5, 1)).toBeCloseTo((noise(3, 1) + noise(4, 1)) / 2, 12);
  });

  it('is standard normal at whole numbers', () => {
    const drawn = Array.from({ length: 2000 }, (_, step) => noise(step, 7));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(Math.abs(variance - 1)).toBeLessThan(0.15);
  });
});
