import type { StudyContext } from '#lib/study/context.ts';
import { NOON } from './events.ts';
import { NO_EFFECTS } from './no-effects.ts';
import { SMALL_LIBRARY } from './small-library.ts';
import { memoryStores } from './stores/memory-stores.ts';

/** What use-cases are given: stores that are empty, the small library, the learner of this machine, noon in UTC; but for these. */
export function aContext(changes: Partial<StudyContext> = {}): StudyContext {
  return {
    stores: memoryStores(),
    library: SMALL_LIBRARY,
    effects: NO_EFFECTS,
    learnerId: 'local',
    now: NOON,
    zone: 'UTC',
    ...changes,
  };
}
