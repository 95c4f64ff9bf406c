import { describe, expect, it } from 'vitest';
import { numericCard } from './card.ts';
import { drawNumbers } from './draw-numbers.ts';
import { judgeNumeric } from './judge.ts';

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
  const drawn = drawNumbers(convolution, seed);
  if (!drawn.ok) throw new Error(drawn.problem.kind);
  return { ...drawn.value, values: drawn.value.values as Readonly<Record<string, number>> };
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
