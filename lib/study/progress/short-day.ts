import type { Localized } from '#lib/base/localized.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { TodaysQueue } from '#lib/study/session/todays-queue.ts';

/**
 * Why a day has fewer new cards than the learner’s limit. `minutes`: the minutes a day are full; `siblings` and `preset`:
 * a limit of a preset; `need`: what is left builds on a concept that is not learnt; `allMet`: nothing is left.
 */
export type ShortReason = 'minutes' | 'siblings' | 'preset' | 'need' | 'allMet';

/** A day with fewer new cards than the learner’s limit. */
export type ShortDay = {
  /** Met today, and still to be met. */
  readonly newCards: number;
  readonly limit: number;
  readonly reason: ShortReason;
  /** What has to be learnt first, with `need`; else null. */
  readonly concept: { readonly id: string; readonly title: Localized } | null;
};

/** Why this day is short; null where it has all the new cards that the learner wants a day. */
export function shortDay(
  { places, beyondMinutes, keptNew, done, learner }: TodaysQueue,
  library: Library,
): ShortDay | null {
  const limit = learner.profile.newPerDay;
  const newCards = done.newCards + places.filter(({ reason }) => reason === 'new').length;
  if (newCards >= limit) return null;
  const need = keptNew.need === null ? null : library.concept(keptNew.need);
  const concept = need && { id: need.id, title: need.spec.title };
  if (beyondMinutes.some(({ reason }) => reason === 'new'))
    return { newCards, limit, reason: 'minutes', concept: null };
  if (keptNew.bySiblings > 0) return { newCards, limit, reason: 'siblings', concept: null };
  if (keptNew.byPreset > 0) return { newCards, limit, reason: 'preset', concept: null };
  return concept ? { newCards, limit, reason: 'need', concept } : { newCards, limit, reason: 'allMet', concept: null };
}
