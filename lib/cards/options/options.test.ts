import { describe, expect, it } from 'vitest';
import { judgeChoice, shuffleOptions } from './judge-options.ts';

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
