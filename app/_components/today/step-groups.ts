import type { DayStep } from '#lib/study/progress/day-steps.ts';

/** One column of the day’s stairs: a step, or all steps of a pack where there are many. */
export type StepGroup = {
  /** Null where it is of several packs. */
  readonly pack: string | null;
  readonly title: DayStep['title'];
  readonly isExercise: boolean;
  readonly count: number;
  /** Of `count`, those that are done, and those that are new. */
  readonly done: number;
  readonly fresh: number;
};

/** A column as it is drawn. */
export type StepColumn = StepGroup & {
  readonly key: string;
  /** In widths of a card. */
  readonly width: number;
  /** The share of the way that lies before it, 0 to 1: so high it stands. */
  readonly height: number;
};

/** An exercise is as wide as so many cards. */
const EXERCISE_WIDTH = 2.1;

/** The day’s columns with their sizes; a column of many steps is as wide as the root of their number. */
export function stepColumns(steps: readonly DayStep[]): readonly StepColumn[] {
  const groups = stepGroups(steps);
  const widths = groups.map(({ isExercise, count }) => Math.sqrt(count) * (isExercise ? EXERCISE_WIDTH : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return groups.map((group, place) => {
    const width = widths[place]!;
    const height = total > width ? Math.min(1, before / (total - width)) : 1;
    before += width;
    return { ...group, key: `${place}`, width, height };
  });
}

/** More steps than this are too thin to tell apart. */
const MOST_STEPS = 14;

/**
 * The steps as columns, in the order in which they come. Of more than fourteen, a column for what is done, kept and new of
 * each pack, its exercises apart; where these are still too many, one for each pack, and the last of fourteen for all that
 * comes after them.
 */
export function stepGroups(steps: readonly DayStep[]): readonly StepGroup[] {
  if (steps.length <= MOST_STEPS) return steps.map(groupOf);
  const byState = gathered(steps, ({ pack, isExercise, state }) => `${pack} ${isExercise} ${state}`);
  if (byState.length <= MOST_STEPS) return byState;
  const byPack = gathered(steps, ({ pack, isExercise }) => `${pack} ${isExercise}`);
  if (byPack.length <= MOST_STEPS) return byPack;
  const rest = byPack.slice(MOST_STEPS - 1).reduce(joined);
  return [...byPack.slice(0, MOST_STEPS - 1), { ...rest, pack: null, isExercise: false }];
}

/** One column for all steps with the same key, where the first of them stands. */
function gathered(steps: readonly DayStep[], keyOf: (step: DayStep) => string): readonly StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const step of steps) {
    const key = keyOf(step);
    const before = groups.get(key);
    groups.set(key, before ? joined(before, groupOf(step)) : { ...groupOf(step), title: null });
  }
  return [...groups.values()];
}

function groupOf({ pack, title, isExercise, state }: DayStep): StepGroup {
  return { pack, title, isExercise, count: 1, done: state === 'done' ? 1 : 0, fresh: state === 'new' ? 1 : 0 };
}

function joined(one: StepGroup, other: StepGroup): StepGroup {
  return { ...one, count: one.count + other.count, done: one.done + other.done, fresh: one.fresh + other.fresh };
}
