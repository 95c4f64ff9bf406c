import { libraryOf } from '#lib/study/library.ts';
import { contentCardId, exerciseCardId, packPathOf, type CardId } from '#lib/base/card-id.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { Concept, QuizFile, Shelf, ShelfCard } from '#lib/packs/shelf.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { aCell } from './askables.ts';
import { answersTo } from './card-answers.ts';
import { madeConcept } from './made-concept.ts';
import { both, SMALL_SHELF } from './small-library.ts';

const PACKS = ['first', 'second'] as const;
const STAGES: readonly (CardStage | undefined)[] = ['recall', 'apply', 'apply', undefined, 'debug'];

const FIRST_TEST: QuizFile = {
  id: 'first/first-test',
  pack: packPathOf('content', 'first'),
  spec: {
    title: both('First test'),
    description: both('It tests.'),
    minutes: 5,
    policy: { feedback: 'immediate', certainty: false, passAt: 0.5 },
  },
  cells: [
    aCell(2, { conceptId: 'first/concept-0' }),
    aCell(3, { pack: packPathOf('content', 'second'), stage: 'apply' }),
  ],
  cardIds: [],
};

const NAMED_TEST: QuizFile = {
  ...FIRST_TEST,
  id: 'first/named',
  cells: [],
  cardIds: [contentCardId('first', 'concept-0-0'), exerciseCardId('losses/softmax')],
};

/** A shelf of two packs of `concepts` concepts each, of five cards that a program judges and one that none does; and one small exercise. */
export function quizShelf(concepts = 4): Shelf {
  const all: readonly Concept[] = PACKS.flatMap((pack) =>
    Array.from({ length: concepts }, (_, number) =>
      madeConcept({ pack, number, needsBefore: false, cards: STAGES.length + 1 }),
    ),
  );
  const [content, exercises] = SMALL_SHELF.packs;
  const exercise = SMALL_SHELF.exercises.get('losses/softmax')!;
  return {
    ...SMALL_SHELF,
    packs: [
      ...PACKS.map((id) => ({
        ...content!,
        id,
        path: packPathOf('content', id),
        spec: { ...content!.spec, id, title: both(`Pack ${id}`) },
        concepts: all.filter((concept) => concept.pack === packPathOf('content', id)).map((concept) => concept.id),
      })),
      exercises!,
    ],
    concepts: new Map(all.map((concept) => [concept.id, concept])),
    cards: new Map(all.flatMap((concept) => concept.cards.map((id, at) => [id, cardOf(id, concept, at)] as const))),
    exercises: new Map([[exercise.id, { ...exercise, concepts: ['first/concept-0'] }]]),
    quizzes: new Map([FIRST_TEST, NAMED_TEST].map((quiz) => [quiz.id, quiz])),
    fingerprint: `quiz-${concepts}`,
  };
}

/** The same, as study asks it. */
export const QUIZ_LIBRARY: Library = libraryOf([quizShelf()]);

/** The card that no program judges, of a concept of the first pack. */
export const UNJUDGED = contentCardId('first', `concept-0-${STAGES.length}`);

/** The small exercise, as a card. */
export const SMALL_EXERCISE = exerciseCardId('losses/softmax');

/** A right and a wrong response to a question of a quiz about cards. */
export function responsesTo(
  library: Library,
  { questions }: Quiz,
  at: number,
): { readonly right: CardResponse; readonly wrong: CardResponse } {
  const { cardId, seed } = questions[at]!;
  const view = cardView(library, cardId, seed);
  const answers = view && view.body.kind !== 'exercise' ? answersTo(view.body) : null;
  if (!answers) throw new Error(`${cardId} has no answers`);
  return answers;
}

function cardOf(id: CardId, concept: Concept, at: number): ShelfCard {
  const name = id.slice(id.indexOf('/') + 1);
  const stage = STAGES[at];
  const fields = { id: name, source: 'Nobody 2026', back: both('That.') };
  const option = (text: string, correct: boolean) => ({ text: both(text), correct, why: both(`Why ${text}.`) });
  return {
    id,
    pack: concept.pack,
    conceptId: concept.id,
    spec:
      at === STAGES.length
        ? { ...fields, kind: 'basic', front: both(`What is ${name}?`) }
        : {
            ...fields,
            ...(stage && { stage }),
            kind: 'choice',
            question: both(`What is ${name}?`),
            options: [option('right', true), option('wrong', false), option('worse', false)],
          },
  };
}
