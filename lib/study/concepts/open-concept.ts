import { failure, success, type Result } from '#lib/base/result.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';

/**
 * Opens a concept though what it needs is not learnt: its new cards enter the queue like those of any open concept. Or
 * lets it wait again, which changes nothing for one that was begun.
 */
export async function openConcept(
  context: StudyContext,
  conceptId: string,
  isOpen: boolean,
): Promise<Result<null, 'unknown-concept'>> {
  if (context.library.concept(conceptId) === null) return failure('unknown-concept');
  const { profile } = await currentLearner(context);
  const others = profile.habits.openedConcepts.filter((id) => id !== conceptId);
  const habits = { ...profile.habits, openedConcepts: isOpen ? [...others, conceptId] : others };
  await context.stores.learners.save({ ...profile, habits }, null, context.now);
  learnerChanged(context);
  return success(null);
}
