import { SECOND_MILLIS, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import type { DueLoad } from '#lib/srs/answer/load.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';
import { expectedTimes } from '#lib/study/progress/expected-times.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import { dueLoad } from '#lib/study/progress/due-by-day.ts';
import { type UndoableView, undoables } from '#lib/study/reviews/undoables.ts';
import { latestRevision } from '#lib/study/settings/preset-of.ts';
import type { DoubtOf } from './doubts.ts';
import { conceptsBegun } from './concepts-begun.ts';
import { type QueueEntry, queueEntry } from './queue-entry.ts';
import type { TodaysQueue } from './todays-queue.ts';

/** All that the browser needs to review without asking again. */
export type SessionView = {
  readonly openedAt: EpochMillis;
  readonly today: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** How early a step may be asked when nothing else is left. */
  readonly learnAheadMinutes: number;
  /** Of the default preset. */
  readonly parameters: SchedulerParameters;
  /** Of the other presets, by name. */
  readonly presets: Readonly<Record<string, SchedulerParameters>>;
  /** What falls due on the days to come, among which the browser spreads new intervals. */
  readonly load: DueLoad;
  /** What was done before, latest last, to be undone though the page was opened anew. */
  readonly undoable: readonly UndoableView[];
  readonly entries: readonly QueueEntry[];
  /** The notes of the concepts that are begun in this session, by their ids. */
  readonly notes?: Readonly<Record<string, ConceptNote>>;
  /**
   * How the entries are asked; absent: when they are due. `practice`: whatever their time, and answers are not recorded.
   * `ahead`: before their time.
   */
  readonly mode?: SessionMode;
  /** Which cards of one’s own choice these are: so many, after those of the parts before, of so many in all. */
  readonly part?: SessionPart;
};

/** A part of more cards than are asked at a sitting. */
export type SessionPart = { readonly before: number; readonly cards: number; readonly of: number };

/** A session besides the day’s own. */
export type SessionMode = 'practice' | 'ahead';

/** So many cards come with their texts: the rest is made and fetched while these are answered. */
const FIRST_CARDS = 30;

/** For whom a session is; practice has numbers of its own at each sitting, since its answers are not recorded. */
type SessionBasis = Pick<TodaysQueue, 'learner' | 'choices'> & {
  readonly doubtOf?: DoubtOf;
  readonly isPractice?: boolean;
  /** Whether the note of a concept comes before its first card. */
  readonly teaches?: boolean;
};

const NOTHING: ReadonlyMap<string, ConceptNote> = new Map();

/** These places as a session, with all that the browser needs to go on without asking again. */
export async function sessionView(
  context: StudyContext,
  { learner, choices, doubtOf, isPractice = false, teaches = false }: SessionBasis,
  places: readonly QueuePlace<StudyCard>[],
): Promise<SessionView> {
  const { moment, parameters, today, profile, packPresets } = learner;
  const times = await expectedTimes(context);
  const taught = teaches ? await conceptsBegun(context, places) : NOTHING;
  const presets = [...new Set(packPresets.values())].filter((name) => name !== DEFAULT_PRESET);
  return {
    openedAt: context.now,
    today,
    zone: moment.zone,
    rolloverHour: moment.rolloverHour,
    learnAheadMinutes: profile.habits.learnAheadMinutes,
    parameters,
    presets: Object.fromEntries(presets.map((name) => [name, latestRevision(learner, name).parameters])),
    load: await dueLoad(context, learner, choices),
    undoable: await undoables(context, learner),
    entries: places.flatMap(({ card, reason }, index) => {
      const sitting = isPractice ? context.now : undefined;
      const later = index >= FIRST_CARDS;
      const entry = queueEntry(context, learner, { cardId: card.cardId, state: card.state, reason, sitting, later });
      const because = becauseOf(card, learner, doubtOf);
      if (!entry) return [];
      const seconds = Math.round(times(card) / SECOND_MILLIS);
      const isTaught = reason === 'new' && taught.has(card.conceptId);
      return [{ ...entry, seconds, ...(because && { because }), ...(isTaught && { teaches: true as const }) }];
    }),
    ...(taught.size > 0 && { notes: Object.fromEntries(taught) }),
  };
}

function becauseOf(
  card: StudyCard,
  { profile }: CurrentLearner,
  doubtOf?: DoubtOf,
): NonNullable<QueueEntry['because']> | null {
  if (card.state.memory.state === 'new')
    return profile.habits.openedConcepts.includes(card.conceptId) ? 'opened' : null;
  return doubtOf && doubtOf(card) > 0 ? 'doubtful' : null;
}
