import { packIdOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { TodaysQueue } from '#lib/study/session/todays-queue.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';

/** A concept that is about to be forgotten. */
export type SlippingConcept = {
  /** pack/concept. */
  readonly id: string;
  readonly pack: string;
  readonly title: Localized;
  /** Probability that its weakest due card is recalled now, 0 to 1. */
  readonly recall: number;
};

const MOST = 4;

/** The concepts whose due reviews are least likely to be recalled at this moment, the weakest first; at most four. */
export function closestToSlipping(
  { library, now }: StudyContext,
  { places, learner }: Pick<TodaysQueue, 'places' | 'learner'>,
): readonly SlippingConcept[] {
  const weakest = new Map<string, number>();
  for (const { card, reason } of places) {
    if (reason !== 'due' && reason !== 'overdue') continue;
    const { parameters } = latestRevision(learner, presetNameOf(learner, card.packPath));
    const recall = retrievability(card.state.memory, now, parameters) ?? 0;
    weakest.set(card.conceptId, Math.min(recall, weakest.get(card.conceptId) ?? 1));
  }
  return [...weakest]
    .toSorted(([, one], [, other]) => one - other)
    .flatMap(([id, recall]) => {
      const concept = library.concept(id);
      return concept ? [{ id: concept.id, pack: packIdOf(concept.id), title: concept.spec.title, recall }] : [];
    })
    .slice(0, MOST);
}
