import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { Preparation } from '#lib/srs/plan/preparation.ts';
import type { Course } from './plan-courses.ts';
import type { PlanWish } from './plan-wish.ts';

/** What comes on a day by itself, and with a plan. */
export type PlanDay = {
  readonly day: LocalDay;
  readonly cardsWithout: number;
  /** With the new cards that the plan introduces. */
  readonly cardsWith: number;
  readonly minutesWithout: number;
  readonly minutesWith: number;
  /** Nothing is asked: the day is in a break. */
  readonly rest: boolean;
};

/** What a plan would do, before it is made. Probabilities of recall are means over the cards, 0 to 1. */
export type PlanPreview = {
  /** Today the first. */
  readonly days: readonly PlanDay[];
  /** How many cards get another day. */
  readonly moved: number;
} & (
  | {
      readonly kind: 'exam';
      /** Cards that count, and cards of the same concepts that do not: never seen, or still in their steps. */
      readonly cards: number;
      readonly unseen: number;
      /** The new cards of each day that has some. */
      readonly introductions: readonly { readonly day: LocalDay; readonly cards: number }[];
      /** Of those never seen, the cards that are met before the exam, and how many of them are expected to be recalled on it, 0 to 1. */
      readonly introduced: number;
      readonly introducedRecall: number;
      /** Cards of other concepts that must be met first, since the chosen ones build on them. */
      readonly introducedFirst: number;
      /** Of those never seen, the ones for which there is no room before the exam. */
      readonly unplaced: number;
      readonly inSteps: number;
      readonly recallWithout: number;
      readonly recallWith: number;
      /** What no plan of this kind is expected to exceed. */
      readonly recallAtMost: number;
      /** Expected minutes for the moved cards in the thirty days from the exam on. */
      readonly minutesAfterWithout: number;
      readonly minutesAfterWith: number;
      /** Null where the exam asks for none. */
      readonly exercises: ExercisePlan | null;
    }
  | {
      readonly kind: 'break';
      /** Cards that would fall due in the break. */
      readonly cards: number;
      readonly preparation: Preparation;
      /** What each preparation comes to on the day of the return. */
      readonly choices: Readonly<
        Record<Preparation, { readonly moved: number; readonly waiting: number; readonly recall: number }>
      >;
    }
  | {
      readonly kind: 'amnesty';
      readonly overdue: number;
      /** Overdue cards for which there is no room; they stay as they are. */
      readonly left: number;
      /** How many of the cards are forgotten, on the average, while they wait; and longest due first. */
      readonly lost: number;
      readonly lostOldestFirst: number;
    }
);

/** An exercise of a plan. */
export type PlannedExercise = {
  /** pack/slug. */
  readonly id: string;
  readonly title: Localized;
  readonly minutes: number;
  /** It was done before. */
  readonly again: boolean;
};

/** The exercises of a plan, day by day. */
export type ExercisePlan = {
  /** The days that have some, in their order. */
  readonly days: readonly { readonly day: LocalDay; readonly exercises: readonly PlannedExercise[] }[];
  /** Those for which there is no room before the day. */
  readonly left: readonly PlannedExercise[];
  /** With so many minutes a day there is room for all; null where there is already, or where no number is enough. */
  readonly minutesForAll: number | null;
  readonly passed: number;
  readonly count: number;
};

/** A plan that was made. */
export type PlanView = {
  readonly id: string;
  readonly createdAt: EpochMillis;
  readonly wish: PlanWish;
  readonly moved: number;
  /** What its exercises are of; null where it has none, or their list is gone. */
  readonly courseTitle: Localized | null;
};

/** The page of plans. */
export type PlansView = {
  readonly today: LocalDay;
  readonly minutesPerDay: number;
  /** Those in force, latest first. */
  readonly plans: readonly PlanView[];
  /** Those whose days are over, latest made first. */
  readonly past: readonly PlanView[];
  /** What is overdue, and in about how many days it fits beside what comes by itself; null where three months are not enough. */
  readonly backlog: { readonly cards: number; readonly minutes: number; readonly days: number | null };
  /** Lists and tracks, of which a plan can be made. */
  readonly courses: readonly Course[];
  readonly packs: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly concepts: readonly { readonly id: string; readonly title: Localized; readonly cards: number }[];
  }[];
};

/** Why a plan cannot be made. */
export type PlanProblem =
  | 'day-has-passed'
  | 'too-far-away'
  | 'ends-before-it-begins'
  | 'nothing-to-move'
  | 'no-such-plan';
