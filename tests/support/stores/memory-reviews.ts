import type { CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { addTallies, type DayTallies } from '#lib/progress/day-tally.ts';
import { cardAnswers } from '#lib/srs/optimiser/answer-columns.ts';
import { compareEvents, standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { memoryCredits } from './memory-credits.ts';
import { memorySnapshots } from './memory-snapshots.ts';
import type { PerLearner } from './per-learner.ts';
import { isConsequence } from '#lib/study/reviews/consequences.ts';
import type { Learner, LearnerId } from '#lib/study/ports/learner-store.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import type { Consequence, HeldLog, Recording } from '#lib/study/ports/recording.ts';
import type { ReviewStore } from '#lib/study/ports/review-store.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import type { Stores } from '#lib/study/ports/stores.ts';

/** The log, its snapshots and its tallies, kept in memory beside these learners. */
export function memoryReviews(
  learners: Map<LearnerId, Learner>,
  kept: PerLearner<KeptReviews>,
): Pick<Stores, 'reviews' | 'snapshots' | 'credits' | 'tallies' | 'plans'> {
  return {
    reviews: reviewStore(kept, learners),
    snapshots: memorySnapshots((learner) => kept(learner).snapshots),
    credits: memoryCredits((learner) => [...kept(learner).events.values()].toSorted(compareEvents)),
    tallies: {
      activity: async (learner) => {
        const days = [...byDay(kept(learner).tallies)].map(([day, { answers = 0 }]) => [day, answers] as const);
        return new Map(days.filter(([, answers]) => answers > 0));
      },
      of: async (learner, day) => kept(learner).tallies.get(day) ?? null,
      all: async (learner) => byDay(kept(learner).tallies),
    },
    plans: {
      all: async (learner) =>
        [...kept(learner).plans.values()].toSorted(
          (one, other) => other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1),
        ),
    },
  };
}

/** All that is kept of one learner’s reviews. */
export type KeptReviews = {
  readonly events: Map<string, ReviewEvent>;
  readonly snapshots: Map<CardId, Snapshot>;
  readonly plans: Map<string, StoredPlan>;
  tallies: DayTallies;
};

function reviewStore(kept: (learner: LearnerId) => KeptReviews, learners: Map<LearnerId, Learner>): ReviewStore {
  const ordered = (learner: LearnerId): readonly ReviewEvent[] =>
    [...kept(learner).events.values()].toSorted(compareEvents);
  return {
    record: async (learner, asked, decide) => {
      const { events } = kept(learner);
      const wanted = new Set(asked.eventIds);
      const byId = new Map([...events].filter(([id]) => wanted.has(id)));
      const consequences = consequencesOf(ordered(learner), wanted);
      const led = [...consequences.values()].flat().flatMap(({ cardId }) => asked.namesOf?.(cardId) ?? [cardId]);
      const logs = logsOf(ordered(learner), [...asked.cardIds, ...led]);
      const plan = kept(learner).plans.get(asked.planId ?? '') ?? null;
      const recording = decide({ logs, byId, consequences, plan });
      const ids = [...events.keys(), ...recording.append.map((event) => event.id)];
      invariant(new Set(ids).size === ids.length, 'an event’s id is in the log already');
      for (const event of recording.append) events.set(event.id, event);
      writeSnapshots(kept(learner), recording.snapshots);
      kept(learner).tallies = addTallies(kept(learner).tallies, recording.tallies);
      if (recording.plan) kept(learner).plans.set(recording.plan.id, recording.plan);
    },
    hold: (learner, work) => work(heldLog(kept(learner), ordered(learner), learners.get(learner) ?? null, learners)),
    logs: async (learner, cardIds) => logsOf(ordered(learner), cardIds),
    page: async (learner, place, limit) =>
      ordered(learner)
        .filter((event) => place === null || event.at > place.at || (event.at === place.at && event.id > place.id))
        .slice(0, limit),
    latest: async (learner, limit) =>
      ordered(learner)
        .filter((event) => !isConsequence(event))
        .toReversed()
        .slice(0, limit),
    cardIds: async (learner) => cardsOf(ordered(learner)),
    cardsOn: async (learner, day) =>
      new Map(
        cardsOf(ordered(learner).filter((event) => event.localDay === day)).map((cardId) => {
          const snapshot = kept(learner).snapshots.get(cardId);
          return [cardId, snapshot ? { firstDay: snapshot.firstDay, lastDay: snapshot.lastDay } : null];
        }),
      ),
    answersByCard: async (learner, after, limit, except = []) => {
      const some = cardsOf(ordered(learner))
        .filter((cardId) => (after === null || cardId > after) && !except.includes(cardId))
        .slice(0, limit);
      const logs = logsOf(ordered(learner), some);
      return {
        cards: some.map((cardId) => cardAnswers(logs.get(cardId) ?? [])),
        last: some.length < limit ? null : (some.at(-1) ?? null),
      };
    },
    recentAnswers: async (learner, limit) => {
      const log = ordered(learner);
      const standing = new Set(standingEvents(log));
      return log
        .filter(({ kind }) => kind === 'answer')
        .slice(-limit)
        .toReversed()
        .flatMap((event) => {
          const { cardId, at, zone } = event;
          return event.kind === 'answer' && standing.has(event)
            ? [{ cardId, at, zone, tookMillis: event.tookMillis }]
            : [];
        });
    },
  };
}

function heldLog(
  kept: KeptReviews,
  events: readonly ReviewEvent[],
  learner: Learner | null,
  learners: Map<LearnerId, Learner>,
): HeldLog {
  return {
    tallyVersion: learner?.tallyVersion ?? null,
    cardIds: cardsOf(events),
    logs: async (cardIds) => logsOf(events, cardIds),
    snapshots: async () => new Map(kept.snapshots),
    tallies: async () => byDay(kept.tallies),
    writeSnapshots: async (snapshots) => writeSnapshots(kept, snapshots),
    writeTallies: async (tallies, tallyVersion) => {
      kept.tallies = tallies;
      if (learner) learners.set(learner.profile.id, { ...learner, tallyVersion });
    },
  };
}

function writeSnapshots(kept: KeptReviews, snapshots: Recording['snapshots']): void {
  for (const [cardId, snapshot] of snapshots) {
    if (snapshot) kept.snapshots.set(cardId, snapshot);
    else kept.snapshots.delete(cardId);
  }
}

function logsOf(
  ordered: readonly ReviewEvent[],
  cardIds: readonly CardId[],
): ReadonlyMap<CardId, readonly ReviewEvent[]> {
  const wanted = new Set(cardIds);
  const found = new Map<CardId, ReviewEvent[]>();
  for (const event of ordered) {
    if (wanted.has(event.cardId)) found.set(event.cardId, [...(found.get(event.cardId) ?? []), event]);
  }
  return found;
}

function consequencesOf(
  ordered: readonly ReviewEvent[],
  sources: ReadonlySet<string>,
): ReadonlyMap<string, readonly Consequence[]> {
  const found = new Map<string, Consequence[]>();
  for (const event of ordered) {
    if (!isConsequence(event) || !sources.has(event.sourceId)) continue;
    found.set(event.sourceId, [...(found.get(event.sourceId) ?? []), event]);
  }
  return found;
}

function cardsOf(some: readonly ReviewEvent[]): readonly CardId[] {
  return [...new Set(some.map((event) => event.cardId))].toSorted();
}

function byDay(tallies: DayTallies): DayTallies {
  const dayOf = ([day]: readonly [LocalDay, unknown]): LocalDay => day;
  return new Map([...tallies].toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)));
}
