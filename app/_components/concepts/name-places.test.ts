import { describe, expect, it } from 'vitest';
import { placeNames, textWidth, twoLines } from './name-places.ts';

const ROW = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 400, y: 0 },
];
const TITLES = ['Batch normalisation', 'Layer norm', 'Residual block'];

describe('names on the map', () => {
  it('stand only where they cover neither a concept nor another name', () => {
    const crowd = [...ROW, { x: 20, y: 20 }];
    const far = placeNames([...TITLES, 'Softmax'], crowd, { order: [0, 1, 2, 3], k: 1 });
    expect(far.map(({ place }) => place)).toEqual([1, 2, 3]);
  });

  it('all find room when one comes near enough, beside or below', () => {
    const near = placeNames(TITLES, ROW, { order: [0, 1, 2], k: 4 });
    expect(near.map(({ place }) => place).toSorted((one, other) => one - other)).toEqual([0, 1, 2]);
    expect(near[0]).toMatchObject({ place: 0, anchor: 'middle', lines: ['Batch', 'normalisation'] });
  });

  it('of which there is room for one, the first in order has it', () => {
    const close = [
      { x: 0, y: 0 },
      { x: 0, y: 12 },
      { x: 0, y: 34 },
    ];
    const names = (order: readonly number[]) =>
      placeNames(['One long name here', 'Another name'], close, { order, k: 1 });
    expect(names([0, 1]).map(({ place }) => place)).toEqual([0]);
    expect(names([1, 0]).map(({ place }) => place)).toEqual([1]);
  });

  it('are broken near the middle, at a space or between Chinese characters', () => {
    expect(twoLines('Batch-norm backward pass')).toEqual(['Batch-norm', 'backward pass']);
    expect(twoLines('批量归一化的反向传播')).toEqual(['批量归一化', '的反向传播']);
    expect(twoLines('Backpropagation')).toEqual(['Backpropagation']);
  });

  it('are as wide in Chinese as their characters are high', () => {
    expect(textWidth('梯度')).toBe(26);
    expect(textWidth('ab')).toBeLessThan(textWidth('梯度'));
  });
});
