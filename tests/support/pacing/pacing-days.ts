import type { CardId } from '#lib/base/card-id.ts';
import { hashText, prngFrom, type Prng } from '#lib/base/prng.ts';
import { DAY_MILLIS, MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import type { Now } from '#lib/srs/days/due.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_HABITS } from '#lib/srs/queue/habits.ts';
import { lineupOf } from '#lib/srs/queue/lineup.ts';
import { nextCard } from '#lib/srs/queue/next-card.ts';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import { buildQueue, type QueueCard } from '#lib/srs/queue/queue.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { USUAL_ANSWERING } from '#lib/srs/simulator/answering.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { aProfile } from '#tests/support/events.ts';

/** What a day of a simulated learner came to. */
export type PacingDay = {
  readonly newCards: number;
  /** Cards that were never met when the day began. */
  readonly unmetBefore: number;
  readonly reviews: number;
  /** Most concepts at once that were begun and not met as a whole. */
  readonly threads: number;
  /** New cards of a concept that was begun before all cards of what it needs were met. */
  readonly broken: number;
};

/** How the learner studies: `sittings` a day at most, each to its end; new cards a day. */
export type PacingHabits = { readonly newPerDay: number; readonly sittings: number; readonly seed: number };

const BEGIN = Date.UTC(2025, 0, 6, 8);
const ANSWER_MILLIS = 12 * SECOND_MILLIS;
const BETWEEN_SITTINGS = 30 * MINUTE_MILLIS;

/** Days of a learner who studies each day until every card has been met; `most` days at most. Answers are drawn from the memory model. */
export function pacingDays(library: Library, habits: PacingHabits, most: number): readonly PacingDay[] {
  const course = new Course(library, habits);
  const days: PacingDay[] = [];
  while (days.length < most && course.unmet() > 0) days.push(course.day(days.length));
  return days;
}

/** A simulated learner and their memory of each card. */
class Course {
  readonly #library: Library;
  readonly #habits: PacingHabits;
  readonly #prng: Prng;
  readonly #states = new Map<CardId, CardState>();
  readonly #cards: readonly (Omit<QueueCard, 'state'> & { readonly rank: number })[];
  readonly #ranks: ReadonlyMap<string, number>;
  #at = BEGIN;

  constructor(library: Library, habits: PacingHabits) {
    this.#library = library;
    this.#habits = habits;
    this.#prng = prngFrom(habits.seed);
    this.#ranks = new Map(library.concepts.map(({ id }, rank) => [id, rank]));
    this.#cards = library.concepts.flatMap(({ id, cards }, rank) =>
      cards.map((cardId) => ({ cardId, conceptId: id, rank })),
    );
  }

  unmet(): number {
    return this.#cards.length - this.#states.size;
  }

  day(number: number): PacingDay {
    this.#at = BEGIN + number * DAY_MILLIS;
    const tally = { newCards: 0, unmetBefore: this.unmet(), reviews: 0, threads: 0, broken: 0 };
    for (let sitting = 0; sitting < this.#habits.sittings; sitting += 1) {
      const before = tally.newCards + tally.reviews;
      this.#sit(tally);
      if (tally.newCards + tally.reviews === before) break;
      this.#at += BETWEEN_SITTINGS;
    }
    return tally;
  }

  /** One session, from the queue to its end, waiting for every step. */
  #sit(tally: { -readonly [Field in keyof PacingDay]: PacingDay[Field] }): void {
    let { ready, waiting } = lineupOf(this.#queue(tally), this.#now());
    let last: QueueCard | null = null;
    for (;;) {
      const turn = { at: this.#at, last, learnAheadMillis: DEFAULT_HABITS.learnAheadMinutes * MINUTE_MILLIS };
      const card: QueueCard | null = nextCard({ ready, waiting }, turn, (one) => this.#asked(one));
      if (card === null) return;
      ready = ready.filter((one) => one !== card);
      waiting = waiting.filter((one) => one !== card);
      const { memory } = card.state;
      if (memory.state === 'new') {
        tally.newCards += 1;
        if (!this.#needsAreMet(card.conceptId)) tally.broken += 1;
      } else if (memory.state === 'review') tally.reviews += 1;
      last = this.#answered(card);
      tally.threads = Math.max(tally.threads, this.#threads());
      if (isStep(last.state.memory)) {
        waiting = [...waiting, last].toSorted((one, other) => dueAt(one.state.memory) - dueAt(other.state.memory));
      }
    }
  }

  #asked(card: QueueCard) {
    const { cards } = this.#library.concept(card.conceptId)!;
    return { ...card, begins: !cards.some((cardId) => this.#states.has(cardId)) };
  }

  #queue({ newCards, reviews }: Pick<PacingDay, 'newCards' | 'reviews'>): readonly QueueCard[] {
    const learner = { parameters: DEFAULT_PARAMETERS, profile: aProfile() };
    const readiness = readinessOf(this.#library, this.#states, learner, this.#at);
    const done = { newCards, reviews, newByConcept: new Map(), reviewsByConcept: new Map() };
    const preset = { settings: DEFAULT_QUEUE, parameters: DEFAULT_PARAMETERS, done };
    const cards = this.#cards.map((card) => ({ ...card, state: this.#states.get(card.cardId) ?? UNTOUCHED }));
    const { places } = buildQueue(cards, {
      now: this.#now(),
      limits: { newPerDay: this.#habits.newPerDay, reviewsPerDay: 9_999 },
      done,
      presetOf: () => preset,
      isOpen: readiness.isOpen,
      isBegun: (id) => readiness.startedOf(id) > 0,
      rankOf: (id) => this.#ranks.get(id) ?? 0,
      seed: hashText(String(this.#at)),
    });
    return places.map(({ card }) => card);
  }

  #answered(card: QueueCard): QueueCard {
    this.#at += ANSWER_MILLIS;
    const { memory } = card.state;
    const when = { ...this.#now(), seed: this.#prng.integer(0, 2 ** 31) };
    const after = schedule(memory, this.#ratingOf(memory), when, DEFAULT_PARAMETERS);
    const state = { ...card.state, memory: after };
    this.#states.set(card.cardId, state);
    return { ...card, state };
  }

  #ratingOf(memory: Memory): Rating {
    const { firstShares, recalledShares } = USUAL_ANSWERING;
    if (memory.state === 'new') return drawn(this.#prng, firstShares);
    const recall = memory.state === 'review' ? (retrievability(memory, this.#at, DEFAULT_PARAMETERS) ?? 0) : 0.9;
    return this.#prng.uniform() < recall ? drawn(this.#prng, recalledShares) : 'again';
  }

  #needsAreMet(conceptId: string): boolean {
    const needs = this.#library.concept(conceptId)?.needs ?? [];
    return needs.every((id) => this.#library.concept(id)!.cards.every((cardId) => this.#states.has(cardId)));
  }

  #threads(): number {
    return this.#library.concepts.filter(({ cards }) => {
      const met = cards.filter((cardId) => this.#states.has(cardId)).length;
      return met > 0 && met < cards.length;
    }).length;
  }

  #now(): Now {
    return { at: this.#at, zone: 'UTC', rolloverHour: 4 };
  }
}

function drawn<Name extends string>(prng: Prng, shares: Readonly<Record<Name, number>>): Name {
  let left = prng.uniform();
  const names = Object.keys(shares) as Name[];
  return names.find((name) => (left -= shares[name]) < 0) ?? names.at(-1)!;
}

function isStep(memory: Memory): boolean {
  return memory.state === 'learning' || memory.state === 'relearning';
}

function dueAt(memory: Memory): number {
  return memory.state === 'new' ? 0 : memory.dueAt;
}
