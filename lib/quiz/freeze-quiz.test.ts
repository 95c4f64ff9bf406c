import { describe, expect, it } from 'vitest';
import { drawCard } from '#lib/cards/draw-card.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { askables } from '#tests/support/askables.ts';
import { chiSquare, chiSquareLimit } from '#tests/support/chi-square.ts';
import { aQuiz } from '#tests/support/quizzes.ts';
import { both } from '#tests/support/small-library.ts';
import { freezeQuiz, printOf, type QuizCard } from './freeze-quiz.ts';

const SEEDS = 10_000;
const { questions: _none, ...MADE } = aQuiz();
const CARDS = [...askables('losses', 'recall', 4), ...askables('optimizers', 'apply', 3)];
const frozen = (seed: number, cards: readonly QuizCard[] = CARDS) => freezeQuiz({ ...MADE, seed }, cards).questions;

describe('a frozen quiz', () => {
  it('is the same for the same seed, and has each card once', () => {
    expect(frozen(3)).toEqual(frozen(3));
    expect(frozen(3)).not.toEqual(frozen(4));
    expect(new Set(frozen(3).map(({ cardId }) => cardId))).toEqual(new Set(CARDS.map(({ cardId }) => cardId)));
  });

  it('mixes packs: none stands beside itself where that can be', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const packs = frozen(seed).map(({ pack }) => pack);
      expect(packs.some((pack, at) => pack === packs[at + 1])).toBe(false);
    }
  });

  it('of one pack mixes its concepts', () => {
    const cards = askables('losses', 'recall', 9);
    for (let seed = 0; seed < 500; seed += 1) {
      const concepts = frozen(seed, cards).map(({ conceptId }) => conceptId);
      expect(concepts.some((concept, at) => concept === concepts[at + 1])).toBe(false);
    }
  });

  it('of one concept alone, or one that outweighs the others, is whole all the same', () => {
    expect(frozen(1, askables('losses', 'recall', 3))).toHaveLength(3);
    expect(frozen(1, [...askables('losses', 'recall', 12), ...askables('gans', 'apply', 2)])).toHaveLength(14);
  });

  it('over 10,000 seeds every card of a pack stands first as often as every other', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const first = frozen(seed)[0]!.cardId;
      firsts.set(first, 1 + (firsts.get(first) ?? 0));
    }
    const counts = CARDS.slice(0, 4).map(({ cardId }) => firsts.get(cardId) ?? 0);
    expect(chiSquare(counts, counts.reduce((sum, one) => sum + one, 0) / 4)).toBeLessThan(chiSquareLimit(3));
  });

  it('over 10,000 seeds every option stands at every place as often as at every other', () => {
    const card: CardSpec = {
      kind: 'choice',
      id: 'recall-0',
      source: 'Nobody 2026',
      question: both('Which?'),
      back: both('That.'),
      options: [0, 1, 2, 3].map((at) => ({ text: both(`option ${at}`), correct: at === 0, why: both('so') })),
    };
    const as = { block: () => '', inline: () => '', code: () => [] };
    const counts = Array.from({ length: 16 }, () => 0);
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const question = frozen(seed).find(({ cardId }) => cardId === 'losses/recall-0')!;
      const { body } = drawCard(card, question.seed, as);
      if (body.kind !== 'choice') throw new Error('a choice');
      for (const [place, { id }] of body.options.entries()) counts[Number(id) * 4 + place]! += 1;
    }
    // Rows and columns add up to the seeds: nine degrees of freedom.
    expect(chiSquare(counts, SEEDS / 4)).toBeLessThan(chiSquareLimit(9));
  });
});

it('a print is another one where anything that was written has changed', () => {
  expect(printOf({ a: 1, b: 'x' })).toMatch(/^[\da-f]{8}$/u);
  expect(printOf({ a: 1, b: 'x' })).not.toBe(printOf({ a: 1, b: 'y' }));
});
