import { contentCardId, exerciseCardId, packPathOf } from '#lib/base/card-id.ts';
import { fullConceptId } from '#lib/packs/format/concept-id.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { ParsedQuiz } from '#lib/packs/format/parse-quiz.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { cellsOf, namedIn } from '#lib/packs/quiz-cells.ts';
import { HARDEST_EXERCISE, isJudged } from '#lib/quiz/askable.ts';
import type { Askable } from '#lib/quiz/blueprint.ts';
import { drawByBlueprint } from '#lib/quiz/draw-by-blueprint.ts';
import { conceptIds } from './check-references.ts';
import { spellingOf } from './spelling-of.ts';

/**
 * What is wrong between quizzes and packs: packs, concepts, cards and exercises that there are not, cards that no program
 * judges, and blueprints for which there are too few questions.
 */
export function quizProblems(packs: readonly ParsedPack[]): Problem[] {
  const quizzes = packs.flatMap((pack) => pack.quizzes.map((quiz) => ({ quiz, pack: pack.folder.folder })));
  if (quizzes.length === 0) return [];
  const known = knownIn(packs);
  return quizzes.flatMap(({ quiz, pack }) => {
    const unknown = [...unknownTopics(quiz, pack, known), ...wrongCards(quiz, pack, known)];
    return unknown.length > 0 ? unknown : tooFew(quiz, pack, known);
  });
}

type Known = {
  readonly packs: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Every card and exercise, as it would be asked; null where it cannot be. */
  readonly askable: ReadonlyMap<string, Askable | null>;
};

function knownIn(packs: readonly ParsedPack[]): Known {
  return {
    packs: new Set(packs.flatMap(({ folder }) => (folder.area === 'content' ? [folder.folder] : []))),
    concepts: new Set(packs.filter(({ folder }) => folder.area === 'content').flatMap(conceptIds)),
    askable: new Map([...packs.flatMap(cardsOf), ...packs.flatMap(exercisesOf)]),
  };
}

function cardsOf({ folder, concepts }: ParsedPack): (readonly [string, Askable | null])[] {
  return concepts.flatMap((concept) =>
    concept.cards.flatMap(({ parts }) =>
      parts.map(({ part, spec }) => {
        const cardId = contentCardId(folder.folder, spec.id, part);
        const own = `${folder.folder}/${concept.spec?.id ?? concept.folder}`;
        const pack = packPathOf('content', folder.folder);
        const card: Askable = { cardId, pack, conceptIds: [own], stage: spec.stage ?? null, ask: 'cards' };
        return [cardId, isJudged(spec.kind) ? card : null] as const;
      }),
    ),
  );
}

function exercisesOf({ folder, exercises }: ParsedPack): (readonly [string, Askable | null])[] {
  return exercises.flatMap(({ spec }) => {
    if (!spec) return [];
    const cardId = exerciseCardId(`${folder.folder}/${spec.id}`);
    const concepts = spec.concepts.map((to) => fullConceptId(to, folder.folder));
    const pack = packPathOf('content', concepts[0]?.split('/')[0] ?? folder.folder);
    const exercise: Askable = { cardId, pack, conceptIds: concepts, stage: 'apply', ask: 'exercises' };
    return [[cardId, spec.difficulty <= HARDEST_EXERCISE ? exercise : null] as const];
  });
}

function unknownTopics({ spec, source }: ParsedQuiz, own: string, known: Known): Problem[] {
  return (spec?.blueprint ?? []).flatMap(({ pack, concept }, at) => {
    if (pack !== undefined && !known.packs.has(pack)) {
      const what = `there is no pack “${pack}”`;
      const fix = spellingOf(pack, known.packs, 'name one that there is');
      return [source.problem({ code: 'dangling-pack', what, fix }, ['blueprint', at, 'pack'])];
    }
    const id = concept === undefined ? null : fullConceptId(concept, own);
    if (id === null || known.concepts.has(id)) return [];
    const fix = spellingOf(id, known.concepts, 'name one that there is, as pack/concept');
    const what = `there is no concept “${id}”`;
    return [source.problem({ code: 'dangling-concept', what, fix }, ['blueprint', at, 'concept'])];
  });
}

function wrongCards({ spec, source }: ParsedQuiz, own: string, { askable }: Known): Problem[] {
  if (!spec) return [];
  const cards = spec.cards ?? [];
  const ids = namedIn(spec, own);
  return ids.flatMap((id, at) => {
    const path = at < cards.length ? ['cards', at] : ['exercises', at - cards.length];
    const first = ids.indexOf(id);
    if (first < at) {
      const what = `“${id}” is named already`;
      return [source.problem({ code: 'duplicate-id', what, fix: 'keep one of the two' }, path)];
    }
    if (!askable.has(id)) {
      const code = at < cards.length ? 'dangling-card' : 'dangling-exercise';
      const fix = spellingOf(id, askable.keys(), 'name one that there is');
      return [source.problem({ code, what: `there is no ${code.slice(9)} “${id}”`, fix }, path)];
    }
    if (askable.get(id) !== null) return [];
    const what = `“${id}” cannot be asked in a quiz: no program judges it, or it takes more than ten minutes`;
    const fix = 'name a card whose answer is chosen, typed or ordered, or an exercise of difficulty 1 or 2';
    return [source.problem({ code: 'quiz-not-judged', what, fix }, path)];
  });
}

function tooFew({ spec, source }: ParsedQuiz, own: string, { askable }: Known): Problem[] {
  if (!spec?.blueprint) return [];
  const cards = [...askable.values()].filter((card) => card !== null);
  const drawn = drawByBlueprint(cards, cellsOf(spec, own), 0);
  if (drawn.ok) return [];
  return drawn.problem.map(({ cell, wants, has }) => {
    const what = `there are only ${has} of these ${wants} questions`;
    const fix = 'ask for fewer, leave out the stage, or write more cards';
    return source.problem({ code: 'quiz-too-few', what, fix }, ['blueprint', cell, 'count']);
  });
}
