import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

describe('the name that was probably meant', () => {
  const known = ['softmax', 'batchnorm-forward', 'batchnorm-backward', 'adam'];

  it('is the nearest one, whatever is missing, too much, wrong or exchanged', () => {
    expect(nearestName('softmx', known)).toBe('softmax');
    expect(nearestName('sofftmax', known)).toBe('softmax');
    expect(nearestName('softmxa', known)).toBe('softmax');
    expect(nearestName('batchnorm-foward', known)).toBe('batchnorm-forward');
    expect(nearestName('Adam', known)).toBe('adam');
  });

  it('is none where nothing is near', () => {
    expect(nearestName('dropout', known)).toBeNull();
    expect(nearestName('x', known)).toBeNull();
    expect(nearestName('adam', [])).toBeNull();
  });
});
