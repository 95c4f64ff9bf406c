import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#lib/cards/card.ts';
import { MARK_SCHEMAS } from '#lib/cards/figure/marks/mark.ts';
import { LOCALES } from '#lib/base/localized.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { KIND_EXAMPLES, kindMarkup } from '#scripts/screenshots/kind-example.tsx';
import { SHOTS } from '#scripts/screenshots/shots.ts';

const names = new Set(SHOTS.map(({ name }) => name));

describe('the packs of this repository', () => {
  it('have a picture, or one to play with, in at least every second concept of each', () => {
    const { packs, concepts } = shelfAt('.');
    const bare = packs
      .filter(({ area }) => area === 'content')
      .flatMap(({ id, concepts: own }) => {
        const without = own.filter((one) => {
          const { figure, explorer } = concepts.get(one)!.spec;
          return !figure && !explorer;
        });
        return without.length * 2 > own.length ? [`${id}: ${without.join(', ')}`] : [];
      });
    expect(bare).toEqual([]);
  });
});

describe('the pictures that `npm run screenshots` takes', () => {
  it.each(CARD_KINDS)('show each kind of card: %s', (kind) => {
    expect(names).toContain(`kind-${kind}`);
  });

  it.each(Object.keys(MARK_SCHEMAS))('show each mark of figures: %s', (mark) => {
    expect(names).toContain(`figure-${mark}`);
  });

  it('show each explorer', () => {
    const explored = [...shelfAt('.').concepts.values()].filter(({ spec }) => spec.explorer);
    for (const { id } of explored) expect(names).toContain(`explorer-${id.replace('/', '-')}`);
  });

  it('have names of their own', () => {
    expect(names.size).toBe(SHOTS.length);
  });

  it.each(KIND_EXAMPLES.map(({ kind, spec }) => [kind, spec] as const))(
    'draw a card that is asked and answered: %s',
    (_, spec) => {
      for (const locale of LOCALES) {
        const markup = kindMarkup(spec, locale, CATALOGUES[locale]);
        expect(markup.match(/<article/gu)).toHaveLength(2);
        expect(markup).not.toMatch(/\{\{|undefined|\[object/u);
      }
    },
  );
});
