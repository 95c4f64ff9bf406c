import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { compareEvents, standingEvents } from '#lib/srs/replay.ts';
import type { ReviewEvent } from '#lib/srs/review-event.ts';
import {
  DEFAULT_PRESET,
  type EnrolmentStore,
  type Learner,
  type LearnerId,
  type LearnerProfile,
  type LearnerStore,
  type PresetRevision,
  type ReviewStore,
  type SnapshotStore,
  type Stores,
  type Submission,
  type SubmissionStore,
} from './ports.ts';

/** Every port, kept in memory and gone with the process: for tests and demonstrations. */
export function memoryStores(): Stores {
  const events = perLearner<Map<string, ReviewEvent>>(() => new Map());
  const states = perLearner<Map<string, CardState>>(() => new Map());
  return {
    learners: memoryLearners(),
    reviews: memoryReviews(events, states),
    snapshots: memorySnapshots(states),
    submissions: memorySubmissions(),
    enrolments: memoryEnrolments(),
  };
}

type PerLearner<Value> = (learner: LearnerId) => Value;

function perLearner<Value>(make: () => Value): PerLearner<Value> {
  const values = new Map<LearnerId, Value>();
  return (learner) => {
    const value = values.get(learner) ?? make();
    values.set(learner, value);
    return value;
  };
}

function memoryLearners(): LearnerStore {
  const learners = new Map<LearnerId, Learner>();
  const revise = (id: LearnerId, preset: string, parameters: SchedulerParameters, at: EpochMillis) => {
    const before: readonly PresetRevision[] = learners.get(id)?.revisions ?? [];
    const number = 1 + before.filter((revision) => revision.preset === preset).length;
    return [...before, { id: `${id}/${preset}/${number}`, preset, number, createdAt: at, parameters }];
  };
  const known = (id: LearnerId): Learner => {
    const learner = learners.get(id);
    invariant(learner, `there is no learner ${id} to save`);
    return learner;
  };
  return {
    find: async (id) => learners.get(id) ?? null,
    create: async (profile, parameters) => {
      if (learners.has(profile.id)) return;
      const revisions = revise(profile.id, DEFAULT_PRESET, parameters, profile.createdAt);
      learners.set(profile.id, { profile, revisions, queues: new Map(), packPresets: new Map() });
    },
    save: async (profile: LearnerProfile, parameters, at) => {
      const before = known(profile.id);
      const revisions = parameters ? revise(profile.id, DEFAULT_PRESET, parameters, at) : before.revisions;
      learners.set(profile.id, { ...before, profile, revisions });
    },
    savePreset: async (id, { name, parameters, queue }, at) => {
      const before = known(id);
      const isKnown = before.revisions.some((revision) => revision.preset === name);
      invariant(isKnown || parameters, `the new preset ${name} needs parameters`);
      const revisions = parameters ? revise(id, name, parameters, at) : before.revisions;
      const queues = queue ? new Map([...before.queues, [name, queue]]) : before.queues;
      learners.set(id, { ...before, revisions, queues });
    },
    assignPreset: async (id, pack, preset) => {
      const before = known(id);
      learners.set(id, { ...before, packPresets: new Map([...before.packPresets, [pack, preset]]) });
    },
  };
}

function memoryReviews(
  events: PerLearner<Map<string, ReviewEvent>>,
  states: PerLearner<Map<string, CardState>>,
): ReviewStore {
  const ordered = (learner: LearnerId): readonly ReviewEvent[] => [...events(learner).values()].toSorted(compareEvents);
  const logs = (learner: LearnerId, cardIds: readonly string[]): ReadonlyMap<string, readonly ReviewEvent[]> => {
    const wanted = new Set(cardIds);
    const found = new Map<string, ReviewEvent[]>();
    for (const event of ordered(learner)) {
      if (wanted.has(event.cardId)) found.set(event.cardId, [...(found.get(event.cardId) ?? []), event]);
    }
    return found;
  };
  const cardsOf = (some: readonly ReviewEvent[]): readonly string[] =>
    [...new Set(some.map((event) => event.cardId))].toSorted();
  return {
    record: async (learner, asked, decide) => {
      const wanted = new Set(asked.eventIds);
      const byId = new Map([...events(learner)].filter(([id]) => wanted.has(id)));
      const recording = decide({ logs: logs(learner, asked.cardIds), byId });
      const ids = [...events(learner).keys(), ...recording.append.map((event) => event.id)];
      invariant(new Set(ids).size === ids.length, 'an event’s id is in the log already');
      for (const event of recording.append) events(learner).set(event.id, event);
      for (const [cardId, state] of recording.states) {
        if (state) states(learner).set(cardId, state);
        else states(learner).delete(cardId);
      }
    },
    logs: async (learner, cardIds) => logs(learner, cardIds),
    page: async (learner, place, limit) =>
      ordered(learner)
        .filter((event) => place === null || event.at > place.at || (event.at === place.at && event.id > place.id))
        .slice(0, limit),
    latest: async (learner, limit) => ordered(learner).toReversed().slice(0, limit),
    cardIds: async (learner) => cardsOf(ordered(learner)),
    cardIdsOn: async (learner, day) => cardsOf(ordered(learner).filter((event) => event.localDay === day)),
    activity: async (learner) => answersPerDay(ordered(learner)),
    recentAnswers: async (learner, limit) =>
      ordered(learner)
        .toReversed()
        .flatMap((event) => (event.kind === 'answer' ? [{ cardId: event.cardId, tookMillis: event.tookMillis }] : []))
        .slice(0, limit),
  };
}

function answersPerDay(events: readonly ReviewEvent[]): ReadonlyMap<LocalDay, number> {
  const days = standingEvents(events)
    .filter((event) => event.kind === 'answer')
    .map((event) => event.localDay)
    .toSorted();
  const counts = new Map<LocalDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

function memorySnapshots(states: PerLearner<Map<string, CardState>>): SnapshotStore {
  const all = async (learner: LearnerId): Promise<ReadonlyMap<string, CardState>> => new Map(states(learner));
  return { all, readable: all };
}

function memorySubmissions(): SubmissionStore {
  const all = perLearner<Map<string, Submission>>(() => new Map());
  const ordered = (learner: LearnerId): readonly Submission[] =>
    [...all(learner).values()].toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  return {
    add: async (learner, submission) => {
      const known = all(learner).get(submission.id);
      if (known) return JSON.stringify(known) === JSON.stringify(submission) ? 'duplicate' : 'conflict';
      all(learner).set(submission.id, submission);
      return 'recorded';
    },
    of: async (learner, exerciseId, limit) =>
      ordered(learner)
        .toReversed()
        .filter((submission) => submission.exerciseId === exerciseId)
        .slice(0, limit),
    verdicts: async (learner, exerciseId, limit) =>
      ordered(learner)
        .filter((submission) => submission.exerciseId === exerciseId)
        .slice(-limit)
        .map(({ at, report }) => ({ at, verdict: report.verdict })),
    lastVerdicts: async (learner) =>
      new Map(ordered(learner).map((submission) => [submission.exerciseId, submission.report.verdict])),
    ids: async (learner) => ordered(learner).map((submission) => submission.id),
    find: async (learner, id) => all(learner).get(id) ?? null,
  };
}

function memoryEnrolments(): EnrolmentStore {
  const choices = perLearner<Map<string, boolean>>(() => new Map());
  return {
    choices: async (learner) => new Map(choices(learner)),
    choose: async (learner, pack, enrolled) => {
      choices(learner).set(pack, enrolled);
    },
  };
}
