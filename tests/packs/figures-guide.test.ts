import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { MARK_SCHEMAS } from '#lib/cards/figure/marks/mark.ts';

const examples = ['figure', 'figures'].flatMap((page) =>
  [...readFileSync(`docs/authoring/${page}.md`, 'utf8').matchAll(/```yaml\n(?<cards>.*?)```/gsu)].flatMap(
    ({ groups }) => parse(groups?.['cards'] ?? '') as { readonly id: string }[],
  ),
);
const plain = { block: (text: Localized) => text, inline: (text: Localized) => text, code: () => [] };

describe('the pages about figures', () => {
  it.each(examples.map((card) => [card.id, card]))(
    'have examples that are sound and can be drawn: %s',
    (_id, written) => {
      const card = cardSpec.parse(written);
      expect(checkCard(card)).toEqual([]);
      for (const seed of [1, 2, 3]) expect(() => drawCard(card, seed, plain)).not.toThrow();
    },
  );

  it('have one for each mark', () => {
    const shown = new Set(examples.map(({ id }) => id));
    for (const name of Object.keys(MARK_SCHEMAS)) expect(shown).toContain(`figure-${name}`);
  });
});
