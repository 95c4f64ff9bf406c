import { daysForBacklog, overdueOf } from '#lib/srs/plan/amnesty.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { dueLoad } from '#lib/study/progress/due-by-day.ts';
import { cardsDueWithin } from './plan-cards.ts';
import { planCourses, type Course } from './plan-courses.ts';
import type { PlansView, PlanView } from './plan-views.ts';
import { plansOf } from './plans-in-force.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';

/** So far ahead is looked for room. */
const DAYS_AHEAD = 90;

/** The plans in force, and what there is to plan: the backlog, and the concepts that an exam can be on. */
export async function listPlans(context: StudyContext): Promise<PlansView> {
  const learner = await currentLearner(context);
  const { minutesPerDay } = learner.profile;
  const choices = await context.stores.enrolments.choices(context.learnerId);
  const overdue = overdueOf(await cardsDueWithin(context, learner, 0));
  const seconds = overdue.reduce((sum, card) => sum + card.seconds, 0);
  // What comes by itself is only counted; an answer to it is taken to be as long as to what is overdue.
  const coming = (await dueLoad(context, learner, choices)).dueByDay.slice(0, DAYS_AHEAD);
  const room = coming.map((count) => minutesPerDay * 60 - (count * seconds) / Math.max(1, overdue.length));
  const { inForce, past } = await plansOf(context, learner);
  const courses = await planCourses(context);
  const view = (plan: StoredPlan): PlanView => planView(plan, courses);
  return {
    today: learner.today,
    minutesPerDay,
    plans: inForce.map(view),
    past: past.map(view),
    backlog: {
      cards: overdue.length,
      minutes: Math.ceil(seconds / 60),
      days: daysForBacklog(seconds, room),
    },
    courses,
    packs: context.library.packs
      .filter(({ area, path }) => area === 'content' && choices.get(path) !== false)
      .map(({ id, spec, concepts }) => ({
        id,
        title: spec.title,
        concepts: concepts.flatMap((conceptId) => {
          const concept = context.library.concept(conceptId);
          return concept ? [{ id: conceptId, title: concept.spec.title, cards: concept.cards.length }] : [];
        }),
      })),
  };
}

function planView({ id, createdAt, wish, moved }: StoredPlan, courses: readonly Course[]): PlanView {
  const from = wish.kind === 'exam' ? wish.exercises?.from : undefined;
  const courseTitle = courses.find((course) => course.from === from)?.title ?? null;
  return { id, createdAt, wish, moved, courseTitle };
}
