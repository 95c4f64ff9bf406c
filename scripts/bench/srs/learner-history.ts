import type { CardId } from '#lib/base/card-id.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { applyEvent, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';

/** The moment of every measurement: an evening in June 2026. */
export const BENCH_NOW = Date.UTC(2026, 5, 1, 19);
const BOUNDARY = { zone: 'UTC', rolloverHour: 4 };

/**
 * The life of one card up to BENCH_NOW, first met at `from`: ratings by the true probability of recall, lapses and steps,
 * late days, and now and then an answer taken back. The same generator gives the same life.
 */
export function drawnHistory(cardId: CardId, from: number, presetRevision: string, prng: Prng): readonly ReviewEvent[] {
  const log: ReviewEvent[] = [];
  let state = UNTOUCHED;
  let at = from;
  while (at < BENCH_NOW) {
    const event = answerAt(at, cardId, presetRevision, { state, prng });
    log.push(event);
    if (prng.uniform() < UNDONE) {
      log.push({ ...rowOf(at + 4 * SECOND_MILLIS, cardId, presetRevision, prng), kind: 'undo', undoes: event.id });
      at += 8 * SECOND_MILLIS;
      continue;
    }
    state = applyEvent(state, event, DEFAULT_PARAMETERS);
    at = nextTime(state, prng);
  }
  return log;
}

/** The days before BENCH_NOW over which cards must begin for a mean of `reviews` events a card. */
export function spanFor(reviews: number): number {
  let [least, most] = [1, 20_000];
  while (most - least > Math.max(1, least / 50)) {
    const middle = (least + most) / 2;
    if (meanLength(middle) < reviews) least = middle;
    else most = middle;
  }
  return (least + most) / 2;
}

/** When card `index` of `cards` was met: evenly over the last `spanDays`, in the order of the library. */
export function firstMet(index: number, cards: number, spanDays: number, prng: Prng): number {
  const day = Math.floor((spanDays * index) / cards);
  const dayStart = BENCH_NOW - (spanDays - day) * DAY_MILLIS;
  return Math.round(dayStart - 10 * HOUR_MILLIS * prng.uniform());
}

const UNDONE = 0.003;
const SAMPLE = 400;

function meanLength(spanDays: number): number {
  const prng = prngFrom(1);
  let total = 0;
  for (let card = 0; card < SAMPLE; card += 1) {
    total += drawnHistory('sample/card', firstMet(card, SAMPLE, spanDays, prng), 'preset', prng).length;
  }
  return total / SAMPLE;
}

function answerAt(
  at: number,
  cardId: CardId,
  presetRevision: string,
  { state, prng }: { readonly state: CardState; readonly prng: Prng },
): CardEvent {
  const rating = rate(retrievability(state.memory, at, DEFAULT_PARAMETERS), prng);
  const tookMillis = Math.round(SECONDS[rating] * Math.exp(0.5 * prng.normal()) * SECOND_MILLIS);
  const seed = prng.integer(0, 2 ** 31);
  // Each property by its name: millions of these are made.
  const id = randomUuid(prng);
  const [localDay, { zone, rolloverHour }] = [dayOf(at), BOUNDARY];
  const [kind, rule] = ['answer', CURRENT_RULE] as const;
  return { id, cardId, at, localDay, zone, rolloverHour, presetRevision, kind, rating, tookMillis, seed, rule };
}

function rowOf(at: number, cardId: CardId, presetRevision: string, prng: Prng) {
  return { id: randomUuid(prng), cardId, at, localDay: dayOf(at), ...BOUNDARY, presetRevision };
}

/** The study day in UTC, without the cost of a calendar. */
function dayOf(at: number): string {
  return new Date(at - BOUNDARY.rolloverHour * HOUR_MILLIS).toISOString().slice(0, 10);
}

function rate(recall: number | null, prng: Prng): Rating {
  const draw = prng.uniform();
  if (recall === null) return draw < 0.2 ? 'again' : draw < 0.3 ? 'hard' : draw < 0.85 ? 'good' : 'easy';
  if (prng.uniform() > recall) return 'again';
  return draw < 0.1 ? 'hard' : draw < 0.9 ? 'good' : 'easy';
}

/** A step a few minutes late; a review in the hours of its day, or some days late. */
function nextTime({ memory }: CardState, prng: Prng): number {
  if (memory.state === 'new') return Infinity;
  if (memory.state !== 'review') return Math.round(memory.dueAt + 3 * MINUTE_MILLIS * prng.uniform());
  const lateDays = prng.uniform() < 0.8 ? 0 : prng.integer(1, 4);
  const morning = Math.floor(memory.dueAt / DAY_MILLIS) * DAY_MILLIS + 7 * HOUR_MILLIS;
  return Math.round(morning + lateDays * DAY_MILLIS + 14 * HOUR_MILLIS * prng.uniform());
}

/** Median seconds an answer takes. */
const SECONDS: Readonly<Record<Rating, number>> = { again: 14, hard: 12, good: 7, easy: 4 };

function randomUuid(prng: Prng): string {
  const [one, two, three, four] = [randomWord(prng), randomWord(prng), randomWord(prng), randomWord(prng)];
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}${four}`;
}

/** 32 bits as eight hexadecimal digits. */
function randomWord(prng: Prng): string {
  const word = Math.floor(prng.uniform() * 2 ** 32);
  return word.toString(16).padStart(8, '0');
}
