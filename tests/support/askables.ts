import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { BlueprintCell } from '#lib/quiz/blueprint.ts';
import type { QuizCard } from '#lib/quiz/freeze-quiz.ts';

/** `count` cards of a pack and stage, spread over concepts of three cards each. */
export function askables(pack: string, stage: CardStage | null, count: number): readonly QuizCard[] {
  return Array.from({ length: count }, (_, at) => ({
    cardId: contentCardId(pack, `${stage ?? 'any'}-${at}`),
    pack: packPathOf('content', pack),
    conceptIds: [`${pack}/concept-${Math.floor(at / 3)}`],
    stage,
    ask: 'cards',
    kind: 'choice',
    print: '00000000',
  }));
}

/** A cell of any topic and stage; but for what is changed. */
export function aCell(count: number, changes: Partial<BlueprintCell> = {}): BlueprintCell {
  return { pack: null, conceptId: null, stage: null, ask: 'cards', count, ...changes };
}
