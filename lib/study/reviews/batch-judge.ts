import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { localDayOf } from '#lib/base/time.ts';
import type { JudgedAt } from '#lib/exercises/submission.ts';
import type { NewerEntry } from '#lib/base/newer-entry.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { isKnownCard, packOf } from '#lib/study/cards/study-cards.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { earnedRating } from '#lib/study/exercises/earned-rating.ts';
import type { Consequence, KnownEvents, Recording } from '#lib/study/ports/recording.ts';
import { parametersIn, presetNameOf, revisionAt } from '#lib/study/settings/preset-of.ts';
import { consequencesOf } from './consequences.ts';
import type { ReceivedEvent } from './draft-event.ts';
import { foldedRecording } from './folded-recording.ts';
import { isPlausible } from './plausible-time.ts';

/** Why an event was refused. `malformed` goes with a detail. */
export type RefusalReason = 'malformed' | 'unknown-card' | 'unknown-undo-target' | 'undo-of-another-card' | 'id-taken';

/** What became of one event. `duplicate`: it was recorded before, and counts once. */
export type RecordResult =
  | { readonly id: string; readonly status: 'recorded' | 'duplicate' }
  | { readonly id: string; readonly status: 'refused'; readonly reason: RefusalReason; readonly detail: string | null };

/** What is known before a batch: the log, and what the judge said of the exercises it speaks of. */
type KnownBefore = KnownEvents & { readonly judged: ReadonlyMap<string, readonly JudgedAt[]> };

/** Judges the events of one batch against the log and against each other. */
export class BatchJudge {
  readonly #context: StudyContext;
  readonly #learner: CurrentLearner;
  readonly #known: KnownBefore;
  readonly #accepted = new Map<string, ArrivedEvent>();
  /** What follows from what was accepted. */
  readonly #consequences: ArrivedEvent<Consequence>[] = [];

  constructor(context: StudyContext, learner: CurrentLearner, known: KnownBefore) {
    this.#context = context;
    this.#learner = learner;
    this.#known = known;
  }

  /** A result for each event, in order. Undos wait for what they undo, wherever in the batch it stands. */
  all(events: readonly ReceivedEvent[]): readonly RecordResult[] {
    const results = new Map<ReceivedEvent, RecordResult>();
    for (const event of events) if (event.kind !== 'undo') results.set(event, this.#one(event));
    let waiting = events.filter((event) => event.kind === 'undo');
    while (waiting.length > 0) {
      const ready = waiting.filter((event) => this.#find(event.undoes) !== undefined);
      const now = ready.length > 0 ? ready : waiting;
      for (const event of now) results.set(event, this.#one(event));
      waiting = waiting.filter((event) => !now.includes(event));
    }
    return events.map((event) => results.get(event)!);
  }

  /** What is to be written, and the states of all cards spoken of. */
  recording(spokenOf: ReadonlySet<CardId>): Recording & { readonly states: ReadonlyMap<CardId, CardState> } {
    const known = [...spokenOf].filter((cardId) => this.#isKnownCard(cardId));
    const events = [...this.#accepted.values(), ...this.#consequences];
    return foldedRecording(events, known, this.#known.logs, parametersIn(this.#learner));
  }

  #one(event: ReceivedEvent): RecordResult {
    const { id } = event;
    const before = this.#find(id);
    if (before) return sameEvent(before, event) ? { id, status: 'duplicate' } : refusal(id, 'id-taken');
    const reason = this.#reasonAgainst(event);
    if (reason) return refusal(id, reason);
    const accepted = this.#complete(event);
    this.#accepted.set(id, accepted);
    const earlier = (source: string): readonly Consequence[] => [
      ...(this.#known.consequences.get(source) ?? []),
      ...this.#consequences.filter(({ sourceId }) => sourceId === source),
    ];
    this.#consequences.push(...consequencesOf(accepted, this.#context, this.#learner, earlier));
    return { id, status: 'recorded' };
  }

  #reasonAgainst(event: ReceivedEvent): RefusalReason | null {
    if (!this.#isKnownCard(event.cardId)) return 'unknown-card';
    if (event.kind !== 'undo') return null;
    const target = this.#find(event.undoes);
    if (!target) return 'unknown-undo-target';
    return target.cardId === event.cardId ? null : 'undo-of-another-card';
  }

  /** A card whose pack is broken today is still known by its log: its answers are not lost. */
  #isKnownCard(cardId: CardId): boolean {
    return isKnownCard(this.#context.library, cardId) || this.#known.logs.has(cardId);
  }

  #find(id: string): ReviewEvent | undefined {
    const recorded = this.#known.byId.get(id) ?? this.#accepted.get(id);
    return recorded ?? this.#consequences.find((event) => event.id === id);
  }

  /** What the server adds: the study day, and the parameters that were in force when it happened. */
  #complete(event: ReceivedEvent): ArrivedEvent {
    const rolloverHour = event.rolloverHour ?? this.#learner.profile.rolloverHour;
    const { now } = this.#context;
    const at = isPlausible(event.at, now) ? event.at : now;
    const claimed = at === event.at ? {} : { claimedAt: event.at };
    const localDay = localDayOf(at, { zone: event.zone, rolloverHour });
    const presetRevision = this.#revisionOf({ ...event, at });
    const added = { at, ...claimed, receivedAt: now, rolloverHour, localDay, presetRevision };
    if (event.kind !== 'answer') return { ...event, ...added };
    const { attempt: _judgedBy, ...answer } = event;
    return { ...answer, ...added, rating: this.#ratingOf(event) };
  }

  /** An answer to an exercise counts for no more than was earned. */
  #ratingOf(event: Extract<ReceivedEvent, { readonly kind: 'answer' }>): Rating {
    const exercise = this.#context.library.exercise(exerciseIdOf(event.cardId) ?? '');
    if (!exercise) return event.rating;
    const recorded = this.#known.logs.get(event.cardId) ?? [];
    const log = [...recorded, ...[...this.#accepted.values()].filter(({ cardId }) => cardId === event.cardId)];
    const judged = this.#known.judged.get(event.cardId) ?? [];
    return earnedRating(event, { difficulty: exercise.spec.difficulty, log, judged });
  }

  /** Of the preset of the card’s pack, as it was when it happened. */
  #revisionOf({ cardId, at }: ReceivedEvent): string {
    const preset = presetNameOf(this.#learner, packOf(this.#context.library, cardId));
    return revisionAt(this.#learner, preset, at).id;
  }
}

function refusal(id: string, reason: RefusalReason): RecordResult {
  return { id, status: 'refused', reason, detail: null };
}

/** What of an event the server decides, by what it knew when it came. */
const DECIDED_HERE: ReadonlySet<string> = new Set(['attempt', 'rule']);

/**
 * Whether a client says the same again. What the server added is not compared, for settings may have changed since, nor
 * what it judged by; the rating of an exercise may have been lowered.
 */
function sameEvent(before: ReviewEvent, event: ReceivedEvent): boolean {
  if (event.kind === 'other' && before.kind === 'other') return sameEntry(before.was, event.was);
  const isExercise = exerciseIdOf(event.cardId) !== null;
  const fields = Object.entries(event).filter(
    ([name, value]) => value !== undefined && !DECIDED_HERE.has(name) && !(isExercise && name === 'rating'),
  );
  const said: ReviewEvent = { ...before, at: before.claimedAt ?? before.at };
  return fields.every(([name, value]) => said[name as keyof ReviewEvent] === value);
}

function sameEntry(one: NewerEntry, other: NewerEntry): boolean {
  return one.kind === other.kind && one.version === other.version && one.body === other.body;
}
