import { describe, expect, it } from 'vitest';
import { sourceText } from './source-text.ts';

const works = {
  'kingma-2015': { author: 'Kingma & Ba', year: 2015, title: 'Adam', where: 'ICLR' },
  'pytorch-sgd': { author: 'PyTorch', title: 'Documentation of SGD', where: 'pytorch.org/docs' },
};
const workOf = (key: string) => works[key as keyof typeof works] ?? null;

describe('a source', () => {
  it('is shown with author and year, the place, and the work in full', () => {
    expect(sourceText({ key: 'kingma-2015', at: '§2' }, workOf)).toBe('Kingma & Ba 2015, §2 (Adam, ICLR)');
    expect(sourceText({ key: 'pytorch-sgd' }, workOf)).toBe('PyTorch (Documentation of SGD, pytorch.org/docs)');
  });

  it('in words is shown as it is written, and several one after the other', () => {
    expect(sourceText('IEEE 754', workOf)).toBe('IEEE 754');
    expect(sourceText(['IEEE 754', { key: 'kingma-2015' }], workOf)).toBe('IEEE 754; Kingma & Ba 2015 (Adam, ICLR)');
  });

  it('whose work was taken away shows its key', () => {
    expect(sourceText({ key: 'gone-1900', at: '§1' }, workOf)).toBe('gone-1900, §1');
  });
});
