import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { drawOptions } from './draw-options.ts';
import { judgeOptions } from './judge-options.ts';

describe('a choice', () => {
  const options = [
    { id: '0', correct: true },
    { id: '1', correct: false },
    { id: '2', correct: true },
  ];

  it('is right with every correct option and no other', () => {
    expect(judgeOptions(['2', '0'], options)).toEqual({ kind: 'right', missed: [], mistaken: [] });
    expect(judgeOptions(['0'], options)).toEqual({ kind: 'wrong', missed: ['2'], mistaken: [] });
    expect(judgeOptions(['0', '1', '2'], options)).toEqual({ kind: 'wrong', missed: [], mistaken: ['1'] });
  });

  it('keeps an option’s name wherever it is shown, in an order that the seed decides', () => {
    const written = ['a', 'b', 'c'].map((text) => ({
      text: { en: text, zh: text },
      correct: false,
      why: { en: '', zh: '' },
    }));
    const renderer = { block: () => '', inline: (text: Localized) => text.en, code: () => [] };
    const shown = (seed: number): string =>
      drawOptions(written, { renderer, seed, values: {} })
        .options.map(({ id, text }) => id + text)
        .join(' ');
    expect(shown(1)).toBe(shown(1));
    expect(shown(1).split(' ').toSorted()).toEqual(['0a', '1b', '2c']);
    expect(new Set(Array.from({ length: 60 }, (_, seed) => shown(seed))).size).toBe(6);
  });
});
