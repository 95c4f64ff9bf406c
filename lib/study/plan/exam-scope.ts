import type { StudyContext } from '#lib/study/context.ts';
import type { ExamWish } from './exam-introductions.ts';
import { planCourses, type Course } from './plan-courses.ts';

/** What an exam is on now: ids of concepts, and of exercises in their order. */
export type ExamScope = {
  readonly concepts: readonly string[];
  readonly exercises: readonly string[];
  /** What the exercises are of; null where there are none, or what they were of is gone. */
  readonly course: Course | null;
};

/**
 * The exercises are those that their list has by now, so that what is added to it is planned too; those that it had when the plan
 * was made, where it is gone. Their concepts belong to the exam where their cards are to be met first.
 */
export async function examScope(context: StudyContext, wish: ExamWish): Promise<ExamScope> {
  const { library } = context;
  if (!wish.exercises) return { concepts: wish.concepts, exercises: [], course: null };
  const { from, ids, cards } = wish.exercises;
  const course = (await planCourses(context)).find((one) => one.from === from) ?? null;
  const exercises = (course?.exercises ?? ids).flatMap((id) => library.exercise(id) ?? []);
  const own = cards ? exercises.flatMap(({ concepts }) => concepts) : [];
  return {
    concepts: [...new Set([...wish.concepts, ...own])],
    exercises: [...new Set(exercises.map(({ id }) => id))],
    course,
  };
}
