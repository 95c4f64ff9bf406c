import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#lib/packs/markdown/markdown.ts';
import { isLongText } from './long-text.ts';

describe('a text that is folded', () => {
  it('is told by what is read, not by its markup', () => {
    const formula = renderMarkdown(String.raw`What is $\frac{\partial L}{\partial x_i} = \sum_j W_{ji}\,\delta_j$?`);
    expect(formula.length).toBeGreaterThan(1_000);
    expect(isLongText(formula)).toBe(false);
    expect(isLongText(`<p>${'word '.repeat(81)}</p>`)).toBe(true);
  });

  it('takes half as many characters in Chinese', () => {
    expect(isLongText(`<p>${'字'.repeat(200)}</p>`)).toBe(false);
    expect(isLongText(`<p>${'字'.repeat(201)}</p>`)).toBe(true);
  });
});
