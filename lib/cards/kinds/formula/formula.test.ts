import { describe, expect, it } from 'vitest';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { formulaCard, type FormulaCard } from './card.ts';
import { drawPoints, type Domain } from './domain.ts';
import { judgeFormula } from './judge.ts';

describe('typed formulas', () => {
  const target = {
    variables: { x: [-2, 2], y: [0.5, 3] } as const,
    where: [],
    values: {},
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
    const { x, y } = judged.witness.at as Record<string, number>;
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
    const one = { variables: { x: [1, 2] } as const, where: [], values: {}, parts: [{ answer: 'x', mistakes: [] }] };
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

describe('a domain', () => {
  const domain: Domain = {
    variables: {
      C: { from: 3, to: 5 },
      k: { from: 1, to: 'C' },
      z: { list: 'C', within: [-2, 2] },
      y: { list: 'C', within: [0.05, 1], sum: 1 },
    },
    where: ['k > 1'],
  };

  it('has whole numbers, lists of a drawn length, sums, and conditions', () => {
    for (const { C, k, z, y } of drawPoints(domain, 3)) {
      expect([3, 4, 5]).toContain(C);
      expect(Number.isInteger(k) && (k as number) > 1 && (k as number) <= (C as number)).toBe(true);
      expect([z, y].map((list) => (list as number[]).length)).toEqual([C, C]);
      expect((y as number[]).reduce((sum, item) => sum + item, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...(y as number[]))).toBeGreaterThan(0);
    }
    expect(drawPoints(domain, 3)).toHaveLength(32);
  });

  it('is where formulas over an index are compared', () => {
    const loss = 'logsumexp(z) - sum(j, 1, C, y[j]*z[j])';
    const target = { ...domain, values: {}, parts: [{ answer: loss, mistakes: [{ answer: `(${loss})/C` }] }] };
    expect(judgeFormula(['-sum(j, 1, C, y[j] ln(softmax(z)[j]))'], target, 1)).toEqual({ kind: 'right' });
    expect(judgeFormula([`sum(j, 1, C, y[j]*(ln(sum(i, 1, C, exp(z[i]))) - z[j]))/C`], target, 1)).toMatchObject({
      kind: 'wrong',
      mistake: 0,
    });
    const judged = judgeFormula(['ln(softmax(z)[k])'], target, 1);
    expect(judged).toMatchObject({ kind: 'wrong', mistake: null });
    if (judged.kind === 'wrong') expect(judged.witness.at.z).toHaveLength(judged.witness.at.C as number);
  });

  it('of whole numbers tells rounding apart', () => {
    const sizes: Domain = { variables: { N: { from: 8, to: 40 }, S: { from: 1, to: 4 } }, where: [] };
    const target = { ...sizes, values: {}, parts: [{ answer: 'floor(N/S) + 1', mistakes: [{ answer: 'N/S + 1' }] }] };
    expect(judgeFormula(['1 + (N - mod(N, S))/S'], target, 2)).toEqual({ kind: 'right' });
    expect(judgeFormula(['1 + N/S'], target, 2)).toMatchObject({ kind: 'wrong', mistake: 0 });
  });
});

describe('a formula card', () => {
  const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });
  const card = (more: Record<string, unknown>): FormulaCard =>
    formulaCard.parse({
      kind: 'formula',
      id: 'power',
      source: 'Nobody 2020',
      question: both('Derive $x^{{n}}$.'),
      draws: { n: { from: 2, to: 9 } },
      variables: { x: { within: [1, 2] } },
      answer: 'n*x^(n - 1)',
      mistakes: [{ answer: 'x^(n - 1)', why: both('factor') }],
      solution: both('It comes down.'),
      ...more,
    });

  it('asks for one answer, with numbers that are drawn', () => {
    expect(checkCard(card({}))).toEqual([]);
    const { body } = drawCard(card({}), 7, { block: (text) => text, inline: (text) => text, code: () => [] });
    if (body.kind !== 'formula') throw new Error(body.kind);
    const { n } = body.values;
    expect(judgeFormula([`${String(n)}x^(${String(n)} - 1)`], body, 7)).toEqual({ kind: 'right' });
    expect(judgeFormula(['n x'], body, 7)).toMatchObject({ kind: 'unreadable', problem: { key: 'unknown-name' } });
  });

  it.each<[string, Record<string, unknown>, readonly (string | number)[]]>([
    ['with an answer and parts', { mistakes: [], parts: [{ label: 'a', answer: 'x' }] }, ['parts']],
    [
      'with a bound that comes later',
      { variables: { x: [1, 2], k: { from: 1, to: 'C' }, C: { from: 1, to: 2 } } },
      ['variables', 'k', 'to'],
    ],
    ['with a condition that nothing meets', { where: ['x > 2'] }, ['where']],
    ['that is undefined somewhere', { answer: 'ln(x - 1.5)', mistakes: [] }, ['answer']],
    ['whose mistake is right', { mistakes: [{ answer: 'n*x^n/x', why: both('no') }] }, ['mistakes', 0, 'answer']],
    ['whose variable is drawn', { variables: { n: [1, 2], x: [1, 2] } }, ['variables', 'n']],
  ])('is refused %s', (_, more, path) => {
    expect(checkCard(card(more)).map((finding) => finding.path)).toEqual([path]);
  });
});
