import { contentCardId } from '#lib/base/card-id.ts';
import { libraryOf } from '#lib/study/library.ts';
import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#lib/cards/card.ts';
import { buildShelf } from '#lib/packs/build-shelf.ts';
import { newCard, newConcept, newPack } from '#lib/packs/format/scaffold.ts';
import { cardView } from './card-view.ts';

const concept = newConcept('demo', 'thing');
const cards = 'content/demo/thing/cards.yaml';
const library = libraryOf([
  buildShelf(
    [
      {
        area: 'content',
        folder: 'demo',
        foreign: false,
        files: new Map([
          ...newPack('content', 'demo'),
          ...concept,
          [cards, concept.get(cards)! + CARD_KINDS.map((kind) => newCard(kind, kind)).join('')],
        ]),
        unread: new Map(),
      },
    ],
    {},
  ),
]);

describe('a card as it is shown', () => {
  it.each(CARD_KINDS)('has both sides in both languages, and what its kind needs: %s', (kind) => {
    const { id } = library.cards.find(({ spec }) => spec.kind === kind)!;
    const view = cardView(library, id, 4);
    expect(view).toMatchObject({ id, conceptId: 'demo/thing', seed: 4, body: { kind } });
    for (const side of [view!.prompt, view!.answer]) {
      for (const html of [side.en, side.zh]) expect(html).toMatch(/^<p>[\s\S]*<\/p>$/u);
    }
    expect(JSON.stringify(view)).not.toMatch(/\{\{|katex-error|cloze:/u);
  });

  it('does not give the hidden part of a cloze away', () => {
    const view = cardView(library, 'demo/cloze', 0)!;
    expect(view.prompt.en).not.toContain('an idea');
    expect(view.prompt.en).toContain('<mark class="cloze-hidden">a hint</mark>');
    expect(view.answer.zh).toContain('<mark class="cloze-shown">某个要点</mark>');
  });

  it('is the same for the same seed, and has other numbers for another', () => {
    const prompts = Array.from({ length: 20 }, (_, seed) => cardView(library, 'demo/numeric', seed)!.prompt.en);
    expect(cardView(library, 'demo/numeric', 3)!.prompt.en).toBe(prompts[3]);
    expect(new Set(prompts).size).toBeGreaterThan(5);
  });

  it('says whether another seed would show another card', () => {
    const same = CARD_KINDS.filter((kind) => cardView(library, contentCardId('demo', kind), 4)?.sameWithEverySeed);
    expect(same).toEqual(['basic', 'cloze']);
  });

  it('has the answer and the mistakes of its own numbers', () => {
    const { body, prompt } = cardView(library, 'demo/numeric', 3)!;
    const [a, b] = [...prompt.en.matchAll(/\d+/gu)].map(Number);
    expect(body).toMatchObject({
      kind: 'numeric',
      fields: [{ expected: a! * b! }],
      questions: [{ mistakes: [{ values: [a! + b!] }] }],
    });
  });

  it('that no pack has is null', () => {
    expect(cardView(library, 'demo/nothing', 0)).toBeNull();
    expect(cardView(library, 'exercise:demo/nothing', 0)).toBeNull();
  });
});
