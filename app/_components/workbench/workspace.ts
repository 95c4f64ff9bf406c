import { SCAFFOLDINGS, type Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';

/** What has happened since the exercise was opened for this repetition. */
export type Attempt = {
  /** When this repetition began, in milliseconds since 1970; 0 for a first one, which has nothing earlier to hide. */
  readonly beganAt: number;
  readonly hintsShown: number;
  readonly editorialOpened: boolean;
  /** Whether code of an earlier repetition was looked at before this one passed. */
  readonly earlierOpened: boolean;
  /** Submissions that reached a verdict. */
  readonly submissions: number;
  readonly passed: boolean;
  /** While the page was visible. */
  readonly activeMillis: number;
  /** The rating has been sent, so the next repetition starts afresh. */
  readonly rated: boolean;
  /** The verdict that the rating is about: what the days until the next time are drawn from, and when it came. */
  readonly judged: { readonly seed: number; readonly at: EpochMillis } | null;
  /** A rating below the one that was earned; null: none was chosen. */
  readonly chosen: Rating | null;
  /** The learner took back what was recorded when the page was left: from then on it is recorded by hand alone. */
  readonly takenBack: boolean;
};

/** What the browser keeps of one exercise. */
export type Workspace = {
  readonly draft: string;
  readonly attempt: Attempt;
  /** Code of an earlier repetition, not to be seen before it is asked for. */
  readonly earlier: string | null;
  /** How much the learner chose to be given; null: as much as the memory needs. */
  readonly level: Scaffolding | null;
  /** The learner’s code of this repetition that other code took the place of, to be taken back; latest last. */
  readonly replaced: readonly string[];
};

const NEW_ATTEMPT: Attempt = {
  beganAt: 0,
  hintsShown: 0,
  editorialOpened: false,
  earlierOpened: false,
  submissions: 0,
  passed: false,
  activeMillis: 0,
  rated: false,
  judged: null,
  chosen: null,
  takenBack: false,
};
const NEW: Omit<Workspace, 'draft'> = { attempt: NEW_ATTEMPT, earlier: null, level: null, replaced: [] };

/** The workspace to begin with: what was kept, or, when the exercise has come round again, the starter. */
export function openWorkspace(exercise: ExercisePageView, kept: Workspace | null, now: number): Workspace {
  const latest = exercise.submissions.toSorted((one, other) => other.at - one.at)[0]?.source ?? null;
  const isFinished = kept === null ? latest !== null : kept.attempt.rated;
  if (exercise.isDue && isFinished) {
    const attempt = { ...NEW_ATTEMPT, beganAt: now };
    return { ...NEW, draft: exercise.starter, attempt, earlier: kept?.draft ?? latest };
  }
  return kept ?? { ...NEW, draft: latest ?? exercise.starter };
}

/** Whether code from before this repetition is still to be hidden: until it has passed, is over, or the learner asked. */
export function hidesEarlier({ beganAt, passed, rated, earlierOpened }: Attempt): boolean {
  return beganAt > 0 && !passed && !rated && !earlierOpened;
}

/** The starters to choose among, most given first: what the memory needs, the author’s, and the signatures alone. */
export function startersOf(exercise: ExercisePageView): ReadonlyMap<Scaffolding, string> {
  const known: Partial<Record<Scaffolding, string>> = {
    ...exercise.starters,
    [exercise.scaffolding]: exercise.starter,
  };
  return new Map(SCAFFOLDINGS.flatMap((level) => (known[level] === undefined ? [] : [[level, known[level]] as const])));
}

/** The workspace with the starter of this level. */
export function beginWith(exercise: ExercisePageView, workspace: Workspace, level: Scaffolding): Workspace {
  const starter = startersOf(exercise).get(level) ?? exercise.starter;
  return { ...withCode(exercise, workspace, starter), level };
}

/** The workspace with this code; code of the learner’s own that it takes the place of is kept. */
export function withCode(exercise: ExercisePageView, workspace: Workspace, code: string): Workspace {
  const { draft, replaced } = workspace;
  const others = replaced.filter((one) => one !== draft && one !== code);
  return {
    ...workspace,
    draft: code,
    replaced: isStarter(exercise, draft) || draft === code ? others : [...others, draft],
  };
}

/**
 * The workspace with `draft`, which was typed where `mine` was shown. Code that another tab has kept in the meantime,
 * `theirs`, is not lost: it can be taken back.
 */
export function afterAnotherTab(
  exercise: ExercisePageView,
  { mine, theirs }: { readonly mine: Workspace; readonly theirs: Workspace },
  draft: string,
): Workspace {
  if (theirs.draft === mine.draft) return { ...theirs, draft };
  return withCode(exercise, theirs, draft);
}

/** The workspace with the code that was replaced last; what it takes the place of comes back after all the others. */
export function takeBack(exercise: ExercisePageView, workspace: Workspace): Workspace {
  const { draft, replaced } = workspace;
  const back = replaced.at(-1);
  if (back === undefined) return workspace;
  const rest = replaced.slice(0, -1);
  return { ...workspace, draft: back, replaced: isStarter(exercise, draft) ? rest : [draft, ...rest] };
}

/** Whether this is a starter as it was given, so that nothing of the learner’s is in it. */
export function isStarter(exercise: ExercisePageView, code: string): boolean {
  return [...startersOf(exercise).values()].includes(code);
}

/** What was kept, read back; null for anything that is not a workspace. */
export function parseWorkspace(text: string | null): Workspace | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('draft' in value) || typeof value.draft !== 'string')
      return null;
    const { attempt, earlier, level, replaced } = value as {
      readonly attempt?: Partial<Attempt>;
      readonly earlier?: unknown;
      readonly level?: unknown;
      readonly replaced?: unknown;
    };
    return {
      draft: value.draft,
      attempt: { ...NEW_ATTEMPT, ...attempt },
      earlier: typeof earlier === 'string' ? earlier : null,
      level: SCAFFOLDINGS.find((known) => known === level) ?? null,
      replaced: Array.isArray(replaced) ? replaced.filter((one) => typeof one === 'string') : [],
    };
  } catch {
    return null;
  }
}
