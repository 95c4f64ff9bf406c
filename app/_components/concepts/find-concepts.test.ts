import { describe, expect, it } from 'vitest';
import { findConcepts } from './find-concepts.ts';

const CONCEPTS = [
  { title: 'Batch normalisation', slug: 'batch-norm' },
  { title: 'Batch-norm backward pass', slug: 'bn-backward' },
  { title: 'Layer normalisation', slug: 'layer-norm' },
  { title: '批量归一化', slug: 'batch-norm-zh' },
  { title: 'Softmax', slug: 'softmax' },
];
const titles = (typed: string) => findConcepts(typed, CONCEPTS).places.map((place) => CONCEPTS[place]!.title);

describe('the search for a concept', () => {
  it('finds by title and by name, what begins with it first, whatever hyphens and capitals', () => {
    expect(titles('BATCH')).toEqual(['Batch normalisation', 'Batch-norm backward pass', '批量归一化']);
    expect(titles('batch norm')[0]).toBe('Batch normalisation');
    expect(titles('backward')).toEqual(['Batch-norm backward pass']);
    expect(titles('归一')).toEqual(['批量归一化']);
  });

  it('offers the nearest three where nothing has that name, and says so', () => {
    const found = findConcepts('sofmax', CONCEPTS);
    expect(found.isNear).toBe(true);
    expect(CONCEPTS[found.places[0]!]!.title).toBe('Softmax');
    expect(found.places.length).toBeLessThanOrEqual(3);
  });

  it('finds nothing for nothing', () => {
    expect(findConcepts('  ', CONCEPTS)).toEqual({ places: [], isNear: false });
  });
});
