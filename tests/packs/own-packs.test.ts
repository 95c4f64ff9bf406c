import { libraryOf } from '#lib/study/library.ts';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { cardView } from '#lib/study/cards/card-view.ts';

const shelf = shelfAt('.');
const library = libraryOf([shelf]);

describe('the packs of this repository', () => {
  it('have no problem', () => {
    expect(shelf.problems.map(formatProblem)).toEqual([]);
  });

  it('show every card and exercise with any seed, each formula whole and each number put in', () => {
    const ids = [...shelf.cards.keys(), ...library.exercises.map(({ cardId }) => cardId)];
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      for (const seed of [0, 1, 2]) {
        const shown = JSON.stringify(cardView(library, id, seed));
        expect(shown, id).not.toMatch(/katex-error|color:#cc0000|\(cloze:/u);
      }
    }
  });

  it.each(['content', 'exercises'] as const)(
    'in %s come in the order of their modules, the foundations first',
    (area) => {
      const inOrder = shelf.packs.filter((pack) => pack.area === area).map(({ id }) => id);
      expect(inOrder).toEqual([...shelf.registers.modules.keys()].filter((id) => inOrder.includes(id)));
    },
  );

  it('leave no placeholder of a numeric card open', () => {
    for (const card of shelf.cards.values()) {
      if (card.spec.kind !== 'numeric') continue;
      expect(JSON.stringify(cardView(library, card.id, 5)), card.id).not.toMatch(
        /\{\{\s*[\p{L}_][\p{L}\p{Nd}_]*\s*(:\d+)?\}\}/u,
      );
    }
  });
});
