import { CARD_KINDS } from '#lib/cards/card.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { kindMarkup } from '#scripts/screenshots/kind-example.tsx';
import { drawn, type Shot } from '#scripts/screenshots/shot.ts';

const shelf = shelfAt('.');

/** Of each pack of concepts one card of every kind that it has, asked and answered: `drawn-losses-numeric` and so on. */
export const DRAWN_CARD_SHOTS: readonly Shot[] = shelf.packs
  .filter(({ area }) => area === 'content')
  .flatMap(({ id: pack }) =>
    CARD_KINDS.flatMap((kind) => {
      const cards = [...shelf.cards.values()].filter(({ id, spec }) => id.startsWith(`${pack}/`) && spec.kind === kind);
      // The one in the middle: the first of a pack are its simplest.
      const card = cards[Math.floor(cards.length / 2)];
      return card ? [drawn(`drawn-${pack}-${kind}`, (locale, texts) => kindMarkup(card.spec, locale, texts))] : [];
    }),
  );
