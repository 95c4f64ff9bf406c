import { describe, expect, it } from 'vitest';
import { findRows } from './find-rows.ts';

const ROWS = [
  {
    id: 'broadcast-column',
    title: { en: 'one number added to each row', zh: '给每一行加上各自的一个数' },
    numpy: 'x + np.expand_dims(b, 1)',
    pytorch: 'x + b.unsqueeze(1)',
    tf: 'x.add(b.expandDims(1))',
  },
  {
    id: 'argmax',
    title: { en: 'where the largest is', zh: '最大值的位置' },
    numpy: 'x.argmax(axis=1)',
    pytorch: 'x.argmax(dim=1)',
    tf: 'x.argMax(1)',
  },
];

const found = (query: string): string[] => findRows(ROWS, query).map(({ id }) => id);

describe('rows of the bridge', () => {
  it.each([
    'unsqueeze',
    'np.expand_dims',
    'tf.expandDims(b, 1)',
    'EXPANDDIMS',
    '每一行',
    'each row',
    'torch.unsqueeze',
  ])('are found by %s', (query) => expect(found(query)).toEqual(['broadcast-column']));

  it('need all words', () => {
    expect(found('row argmax')).toEqual([]);
    expect(found('axis largest')).toEqual(['argmax']);
  });

  it('are all there while nothing is asked', () => expect(found('  ')).toHaveLength(2));
});
