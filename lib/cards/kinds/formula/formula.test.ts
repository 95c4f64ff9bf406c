import { describe, expect, it } from 'vitest';
import { judgeFormula } from './judge.ts';

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
