import { describe, expect, it } from 'vitest';
import type { AskedCode, CardCandidate } from '#lib/interview/follow-up/asked-code.ts';
import { NO_FACTS } from '#lib/interview/follow-up/follow-up-facts.ts';
import { followUpFrom } from '#lib/interview/follow-up/follow-up-from.ts';
import { readPacks } from '#lib/packs/read-packs.ts';

const shelf = readPacks(['.']);

describe('every exercise of the repository', () => {
  it('gives five questions before anything was run, with one right option each that the prompt does not say', () => {
    expect(shelf.exercises.size).toBeGreaterThan(40);
    for (const { id, spec } of shelf.exercises.values()) {
      const questions = followUpFrom(askedOf(id, spec, []), NO_FACTS);
      expect({ id, count: questions.length }).toEqual({ id, count: 5 });
      for (const question of questions) {
        if (question.kind !== 'mistake') throw new Error('only mistakes are known');
        const right = question.options.filter(({ correct }) => correct);
        expect(right).toHaveLength(1);
        expect(question.prompt.en).not.toContain(right[0]?.text.en);
        expect(new Set(question.options.map(({ text }) => text.zh)).size).toBe(question.options.length);
      }
    }
  });
});

describe('cards', () => {
  const [exercise] = shelf.exercises.values();
  const cards: CardCandidate[] = [
    { cardId: 'a/b/open', kind: 'basic', stage: 'apply' },
    { cardId: 'a/b/known', kind: 'choice', stage: 'recall' },
    { cardId: 'a/b/applied', kind: 'numeric', stage: 'apply' },
  ];

  it('are asked only where the program judges them, those that apply something first', () => {
    if (!exercise) throw new Error('there is no exercise');
    const asked = askedOf(exercise.id, exercise.spec, cards);
    const ids = followUpFrom(asked, NO_FACTS).flatMap((question) =>
      question.kind === 'card' ? [question.cardId] : [],
    );
    expect(ids.toSorted()).toEqual(['a/b/applied', 'a/b/known']);
    expect(followUpFrom(asked, NO_FACTS)).toEqual(followUpFrom(asked, NO_FACTS));
  });
});

function askedOf(id: string, spec: AskedCode['judgeable']['spec'], cards: readonly CardCandidate[]): AskedCode {
  const judgeable = { exercise: id, foreign: false, spec, solution: '', prelude: null, mistakes: [] };
  return { judgeable, source: '', language: 'typescript', diagnoses: [], cards, seed: 11 };
}
