import { isMarkedLeech } from '#lib/srs/leech.ts';
import { currentLearner, type StudyContext } from './context.ts';
import { latestRevision, packPathOf, presetNameOf } from './preset-of.ts';
import { queueEntry } from './queue-entry.ts';
import type { QueueEntry } from './views.ts';

/** A card that was forgotten as often as its preset lets pass, or more. */
export type LeechView = { readonly entry: QueueEntry; readonly lapses: number };

/** Every leech of the packs that are there, suspended or only marked, most often forgotten first. */
export async function listLeeches(context: StudyContext): Promise<readonly LeechView[]> {
  const learner = await currentLearner(context);
  const leeches: LeechView[] = [];
  for (const [cardId, state] of await context.stores.snapshots.all(context.learnerId)) {
    const preset = presetNameOf(learner, packPathOf(context.catalog, cardId));
    const { memory } = state;
    if (memory.state === 'new' || !isMarkedLeech(memory, latestRevision(learner, preset).parameters)) continue;
    const reason = memory.state === 'review' ? 'due' : 'learning';
    const entry = queueEntry(context, learner, { cardId, state, reason });
    if (entry) leeches.push({ entry, lapses: memory.lapses });
  }
  return leeches.toSorted((one, other) => other.lapses - one.lapses);
}
