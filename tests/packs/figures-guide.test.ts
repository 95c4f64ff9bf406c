import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_SCHEMAS } from '#lib/cards/figure/marks/mark.ts';

describe('the page about figures', () => {
  const page = readFileSync('docs/authoring/figures.md', 'utf8');

  it.each(Object.keys(MARK_SCHEMAS))('has a heading and an example for each mark: %s', (name) => {
    expect(page).toContain(`\n## \`${name}\`\n`);
    expect(page).toMatch(
      new RegExp(`^- id: figure-${name}\n(?:  .*\n)*?  figure:\n(?:  .*\n)*?      - ${name}:`, 'mu'),
    );
  });
});
