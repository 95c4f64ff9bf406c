import { askedAt, answeredStrength } from '#lib/srs/answer/answer-effect.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { roundedDay } from '#lib/srs/answer/fuzz.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { lastReviewDayOf, type DayMoment } from '#lib/srs/days/review-day.ts';
import { addStudyDays, dayOfNumber, studyDayOf } from '#lib/srs/days/study-day.ts';

/**
 * The memory of a card that was practised within another: `credit` p, 0 to 1, of a Good review at `when`. S grows by p
 * times what Good would add, S + p·(S_Good − S); the last review moves by the fraction p towards now, and to the study
 * day of that instant, never to one before its own; D, repetitions and lapses stay. It is due an interval of the new S
 * after the moved last review, never sooner than before. Only a card out of its steps takes credit, and none for the time
 * before its last review. After Math Academy’s FIRe, for FSRS.
 */
export function withCredit(memory: Memory, credit: number, when: DayMoment, parameters: SchedulerParameters): Memory {
  if (memory.state !== 'review' || !(credit > 0) || when.at <= memory.lastReviewAt) return memory;
  const part = Math.min(credit, 1);
  const good = answeredStrength(askedAt(memory, { ...when, seed: null }, parameters), 'good');
  const stability = memory.stability + part * (good.stability - memory.stability);
  const lastReviewAt = Math.round(memory.lastReviewAt + part * (when.at - memory.lastReviewAt));
  const wanted = fsrs6(parameters.weights).daysUntil(parameters.desiredRetention, stability);
  const interval = roundedDay(wanted, { from: 1, to: parameters.maximumIntervalDays });
  const dueAt = Math.max(memory.dueAt, addStudyDays(lastReviewAt, interval, when));
  // Once, where the credit was given; from then on it is stored as that of any review.
  const day = Math.max(lastReviewDayOf(memory, when), studyDayOf(lastReviewAt, when));
  const intervalDays = Math.max(memory.intervalDays, studyDayOf(dueAt, when) - day);
  return { ...memory, stability, lastReviewAt, lastReviewDay: dayOfNumber(day), dueAt, intervalDays };
}
