import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Future } from '#lib/srs/answer/schedule.ts';
import type { CurvePoint } from '#app/_components/plot/curve-picture.tsx';

const POINTS = 100;
/** The unit of the axis: the largest of which there are at least two. */
const UNITS = [
  { unit: 'days', inDays: 1 },
  { unit: 'hours', inDays: HOUR_MILLIS / DAY_MILLIS },
  { unit: 'minutes', inDays: MINUTE_MILLIS / DAY_MILLIS },
] as const;

/** How the chance of recall falls over so many days, in a unit that suits them: a day is `1 / inDays` of it. */
export type RecallCurve = {
  readonly unit: (typeof UNITS)[number]['unit'];
  readonly inDays: number;
  readonly points: readonly CurvePoint[];
};

/** The curve of a memory of this stability, in days, from its last answer on. */
export function recallCurve(stability: number, days: number, weights: readonly number[]): RecallCurve {
  const { recall } = fsrs6(weights);
  const { unit, inDays } = UNITS.find((one) => days >= 2 * one.inDays) ?? UNITS[2];
  const points = Array.from({ length: POINTS + 1 }, (_, index) => {
    const at = (days * index) / POINTS;
    return [at / inDays, recall(at, stability)] as const;
  });
  return { unit, inDays, points };
}

/** The stability after an answer, in days. */
export function stabilityOf({ memory }: Pick<Future, 'memory'>): number {
  return memory.state === 'new' ? 1 : memory.stability;
}
