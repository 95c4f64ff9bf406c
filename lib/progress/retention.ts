import { daysBetween, type LocalDay } from '#lib/base/time.ts';
import type { Age, DayTallies, DayTally } from './day-tally.ts';

/** So many of so many. */
export type Share = { readonly remembered: number; readonly count: number };

/** How much was remembered at the first review of a day, by how long the card had been left alone. */
export type Retention = { readonly all: Share; readonly young: Share; readonly mature: Share };

/** The shares over the last `days` study days up to `today`; null for all time. */
export function retentionOver(tallies: DayTallies, today: LocalDay, days: number | null): Retention {
  const within = [...tallies].flatMap(([day, tally]) =>
    days === null || daysBetween(day, today) < days ? [tally] : [],
  );
  const [young, mature] = [shareOf(within, 'young'), shareOf(within, 'mature')];
  return {
    all: { remembered: young.remembered + mature.remembered, count: young.count + mature.count },
    young,
    mature,
  };
}

function shareOf(tallies: readonly DayTally[], age: Age): Share {
  const sum = (outcome: 'remembered' | 'forgotten'): number =>
    tallies.reduce((so, tally) => so + (tally[`first/${age}/${outcome}`] ?? 0), 0);
  const remembered = sum('remembered');
  return { remembered, count: remembered + sum('forgotten') };
}
