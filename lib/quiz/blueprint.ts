import type { PackPath } from '#lib/base/card-id.ts';
import type { CardStage } from '#lib/cards/stages.ts';

/** So many questions of one topic and stage. What is null may be any. */
export type BlueprintCell = {
  readonly pack: PackPath | null;
  /** pack/concept. */
  readonly conceptId: string | null;
  /** `unstated`: of cards that state none. */
  readonly stage: CellStage | null;
  /** Cards that a program judges, or small exercises. */
  readonly ask: 'cards' | 'exercises';
  /** At least 1. */
  readonly count: number;
};

export type CellStage = CardStage | 'unstated';

/** What a quiz is made of; all of it is met exactly, and no card comes twice. */
export type Blueprint = readonly BlueprintCell[];

/** What a blueprint sees of a card or of an exercise that can be asked. */
export type Askable = {
  readonly cardId: string;
  readonly pack: PackPath;
  readonly conceptIds: readonly string[];
  readonly stage: CardStage | null;
  readonly ask: BlueprintCell['ask'];
};

/** Whether a card may stand in a cell. */
export function fits(card: Askable, cell: BlueprintCell): boolean {
  return (
    card.ask === cell.ask &&
    (cell.pack === null || card.pack === cell.pack) &&
    (cell.conceptId === null || card.conceptIds.includes(cell.conceptId)) &&
    (cell.stage === null || (card.stage ?? 'unstated') === cell.stage)
  );
}
