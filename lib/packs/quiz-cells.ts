import { exerciseCardId, knownCardId, packPathOf, type CardId } from '#lib/base/card-id.ts';
import type { Blueprint } from '#lib/quiz/blueprint.ts';
import { fullConceptId } from './format/concept-id.ts';
import type { QuizFileSpec } from './format/quiz-file.ts';

/** The blueprint of a quiz of the pack `pack`, with whole ids; empty where it names its cards. */
export function cellsOf({ blueprint = [] }: QuizFileSpec, pack: string): Blueprint {
  return blueprint.map(({ pack: other, concept, stage, ask, count }) => ({
    pack: concept === undefined ? packPathOf('content', other ?? pack) : null,
    conceptId: concept === undefined ? null : fullConceptId(concept, pack),
    stage: stage ?? null,
    ask,
    count,
  }));
}

/** The cards and exercises that a quiz of the pack `pack` names, with whole ids. */
export function namedIn({ cards = [], exercises = [] }: QuizFileSpec, pack: string): readonly CardId[] {
  return [
    ...cards.map((written) => knownCardId(written.includes('/') ? written : `${pack}/${written}`)),
    ...exercises.map((written) => exerciseCardId(written)),
  ];
}
