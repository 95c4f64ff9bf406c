import type { CardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { recalledShare } from './recalled-share.ts';

/** `recalledShare` by days from now, earlier ones below 0: from the last answer on any of a concept’s cards, since when no memory has changed. */
export type RecallLine = readonly (readonly [day: number, recall: number])[];

const FEWEST_AHEAD = 7;
const MOST_AHEAD = 60;
const STEPS = 12;

/** How a concept’s recall has fallen since the last answer, and how it will fall if nothing is answered; null where no card was met. */
export function recallLine(
  concept: Pick<Concept, 'cards'>,
  states: ReadonlyMap<CardId, CardStanding>,
  parameters: SchedulerParameters,
  now: EpochMillis,
): RecallLine | null {
  const answers = concept.cards.flatMap((id) => {
    const memory = states.get(id)?.memory;
    return memory && memory.state !== 'new' ? [memory.lastReviewAt] : [];
  });
  if (answers.length === 0) return null;
  const since = Math.max(0, now - Math.max(...answers)) / DAY_MILLIS;
  const ahead = Math.min(MOST_AHEAD, Math.max(FEWEST_AHEAD, Math.round(since * 1.3)));
  const days = [
    ...Array.from({ length: STEPS }, (_, step) => -since * (1 - step / STEPS)),
    ...Array.from({ length: STEPS + 1 }, (_, step) => (ahead * step) / STEPS),
  ];
  return days.flatMap((day) => {
    const recall = recalledShare(concept, states, parameters, now + day * DAY_MILLIS);
    return recall === null ? [] : [[rounded(day, 100), rounded(recall, 1_000)] as const];
  });
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
