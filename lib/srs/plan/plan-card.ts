import type { CardId } from '#lib/base/card-id.ts';
import type { KnownCard } from '#lib/srs/log/known-card.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/** A card out of its steps, as plans see it. Days are study days from today. */
export type PlanCard = KnownCard & {
  /** What an answer to it takes this learner. */
  readonly seconds: number;
  /** Of its preset. */
  readonly parameters: SchedulerParameters;
};

/** A card that is to come on another day than its own. */
export type Move = { readonly card: CardId; readonly day: number };

/** Days on which nothing is studied, both included. */
export type RestDays = { readonly from: number; readonly to: number };

/** The day on which a card that falls due on `day` is asked: today at the earliest, and not on a day of rest. */
export function askedOn(day: number, rest: RestDays | null): number {
  const earliest = Math.max(0, day);
  return rest && earliest >= rest.from && earliest <= rest.to ? rest.to + 1 : earliest;
}
