import type { LearnerId } from '#lib/study/ports/learner-store.ts';

/** Who is asking: the one learner of this machine. There are no accounts; whoever can reach the app is the learner. */
export function localLearner(): LearnerId {
  return 'local';
}
