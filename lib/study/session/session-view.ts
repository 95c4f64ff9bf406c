import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { DoubtOf } from './doubts.ts';
import { dueLoad } from '#lib/study/progress/due-by-day.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import { latestRevision } from '#lib/study/settings/preset-of.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import type { TodaysQueue } from './todays-queue.ts';
import { queueEntry } from './queue-entry.ts';
import { undoables } from '#lib/study/reviews/undoables.ts';
import type { QueueEntry, SessionView } from '#lib/study/views.ts';

/** These places as a session, with all that the browser needs to go on without asking again. */
export async function sessionView(
  context: StudyContext,
  { learner, choices, doubtOf }: Pick<TodaysQueue, 'learner' | 'choices'> & { readonly doubtOf?: DoubtOf },
  places: readonly QueuePlace<StudyCard>[],
): Promise<SessionView> {
  const { moment, parameters, today, profile, packPresets } = learner;
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
    entries: places.flatMap(({ card, reason }) => {
      const entry = queueEntry(context, learner, { cardId: card.cardId, state: card.state, reason });
      const because = becauseOf(card, learner, doubtOf);
      return entry ? [because === null ? entry : { ...entry, because }] : [];
    }),
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
