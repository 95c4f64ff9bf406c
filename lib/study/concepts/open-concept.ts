import { failure, success, type Result } from '#lib/base/result.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import type { Learner, LearnerChange } from '#lib/study/ports/learner-store.ts';

/**
 * Opens a concept though what it needs is not learnt: its new cards enter the queue like those of any open concept. Or
 * lets it wait again, which changes nothing for one that was begun.
 */
export async function openConcept(
  context: StudyContext,
  conceptId: string,
  isOpen: boolean,
): Promise<Result<null, 'unknown-concept'>> {
  const concept = context.library.concept(conceptId);
  if (concept === null) return failure('unknown-concept');
  await currentLearner(context);
  const decide = ({ profile }: Learner): LearnerChange => {
    const others = profile.habits.openedConcepts.filter((id) => context.library.concept(id)?.id !== concept.id);
    const habits = { ...profile.habits, openedConcepts: isOpen ? [...others, concept.id] : others };
    return { profile: { ...profile, habits }, parameters: null };
  };
  await context.stores.learners.change(context.learnerId, decide, context.now);
  learnerChanged(context);
  return success(null);
}
