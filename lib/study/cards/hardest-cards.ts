import { isMarkedLeech } from '#lib/srs/answer/leech.ts';
import { cardView } from './card-view.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import type { CardView } from './card-view.ts';

/** A card that is forgotten again and again. */
export type HardCard = {
  readonly card: CardView;
  readonly lapses: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  /** Forgotten as often as its preset lets pass, or more. */
  readonly isLeech: boolean;
  readonly suspended: boolean;
};

const SHOWN = 12;
const SEED = 1;

/** The cards of the packs that are there which were most often forgotten, then the hardest, a dozen at most. */
export async function hardestCards(context: StudyContext): Promise<readonly HardCard[]> {
  const { library, stores, learnerId } = context;
  const learner = await currentLearner(context);
  const forgotten = await stores.snapshots.mostForgotten(learnerId, 1, SHOWN);
  return [...forgotten].flatMap(([cardId, { state }]) => {
    const { memory, suspended } = state;
    const card = cardView(library, cardId, SEED);
    if (!card || memory.state === 'new') return [];
    const { parameters } = latestRevision(learner, presetNameOf(learner, packOf(library, cardId)));
    const { lapses, difficulty } = memory;
    return [{ card, lapses, difficulty, isLeech: isMarkedLeech(memory, parameters), suspended }];
  });
}
