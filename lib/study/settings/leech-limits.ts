import { LEECH_THRESHOLD } from '#lib/srs/answer/leech.ts';
import type { LeechLimits } from '#lib/srs/queue/aside.ts';
import type { CurrentLearner } from '#lib/study/context.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import { latestRevision } from './preset-of.ts';

/** From how many lapses on the presets in force mark a card. */
export function leechLimits(learner: CurrentLearner): LeechLimits {
  const limitOf = (preset: string): number => {
    const lapses = latestRevision(learner, preset).parameters.leech?.lapses ?? LEECH_THRESHOLD;
    return lapses > 0 ? lapses : Infinity;
  };
  const ofPacks = new Map([...learner.packPresets].map(([pack, preset]) => [pack, limitOf(preset)]));
  return { others: limitOf(DEFAULT_PRESET), ofPacks };
}
