import { contentCardId, packPathOf, readCardId } from '#lib/base/card-id.ts';
import type { Concept, Shelf, ShelfCard, ShelfPack } from '#lib/packs/shelf.ts';

/** A shelf with copies of its content packs, until it has `cards` cards or more. */
export function copiedShelf(shelf: Shelf, cards: number): Shelf {
  const packs = shelf.packs.filter(({ area }) => area === 'content');
  const all = { packs: [...shelf.packs], concepts: new Map(shelf.concepts), cards: new Map(shelf.cards) };
  for (let copy = 1; all.cards.size < cards; copy += 1) {
    const named = (id: string): string => id.replace('/', `-copy-${copy}/`);
    all.packs.push(...packs.map((pack) => copiedPack(pack, copy, named)));
    for (const concept of shelf.concepts.values()) {
      const copied = copiedConcept(concept, copy, named);
      all.concepts.set(copied.id, copied);
    }
    for (const card of shelf.cards.values()) {
      // The text is another one, as it would be: what was rendered for the original is not there for its copy.
      const copied = copiedCard(card, copy, named);
      all.cards.set(copied.id, copied);
    }
  }
  return { ...shelf, ...all, fingerprint: `copied-${cards}` };
}

type Named = (id: string) => string;

function copiedPack(pack: ShelfPack, copy: number, named: Named): ShelfPack {
  const id = `${pack.id}-copy-${copy}`;
  return { ...pack, id, path: packPathOf('content', id), concepts: pack.concepts.map(named) };
}

function copiedConcept(concept: Concept, copy: number, named: Named): Concept {
  return {
    ...concept,
    id: named(concept.id),
    pack: packPathOf('content', `${concept.pack.slice('content/'.length)}-copy-${copy}`),
    needs: concept.needs.map(named),
    leadsTo: concept.leadsTo.map(named),
    cards: concept.cards.map((id) => copiedId(id, copy)),
    exercises: [],
  };
}

function copiedCard(card: ShelfCard, copy: number, named: Named): ShelfCard {
  const text = JSON.stringify(card.spec, (key, value: unknown) =>
    (key === 'en' || key === 'zh') && typeof value === 'string' ? `${value} (${copy})` : value,
  );
  return {
    id: copiedId(card.id, copy),
    pack: packPathOf('content', `${card.pack.slice('content/'.length)}-copy-${copy}`),
    conceptId: card.conceptId === null ? null : named(card.conceptId),
    spec: JSON.parse(text) as ShelfCard['spec'],
  };
}

function copiedId(id: ShelfCard['id'], copy: number): ShelfCard['id'] {
  const { pack, own } = readCardId(id);
  return contentCardId(`${pack.slice('content/'.length)}-copy-${copy}`, own);
}
