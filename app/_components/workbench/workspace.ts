import type { ExercisePageView } from '#lib/study/views.ts';

/** What has happened since the exercise was opened for this repetition. */
export type Attempt = {
  readonly hintsShown: number;
  readonly editorialOpened: boolean;
  /** Submissions that reached a verdict. */
  readonly submissions: number;
  readonly passed: boolean;
  /** While the page was visible. */
  readonly activeMillis: number;
  /** The rating has been sent, so the next repetition starts afresh. */
  readonly rated: boolean;
};

/** What the browser keeps of one exercise. */
export type Workspace = {
  readonly draft: string;
  readonly attempt: Attempt;
  /** Code of an earlier repetition, not to be seen before it is asked for. */
  readonly earlier: string | null;
};

const NEW_ATTEMPT: Attempt = {
  hintsShown: 0,
  editorialOpened: false,
  submissions: 0,
  passed: false,
  activeMillis: 0,
  rated: false,
};

/** The workspace to begin with: what was kept, or, when the exercise has come round again, the starter. */
export function openWorkspace(exercise: ExercisePageView, kept: Workspace | null): Workspace {
  const latest = exercise.submissions.toSorted((one, other) => other.at - one.at)[0]?.source ?? null;
  const isFinished = kept === null ? latest !== null : kept.attempt.rated;
  if (exercise.isDue && isFinished) {
    return { draft: exercise.starter, attempt: NEW_ATTEMPT, earlier: kept?.draft ?? latest };
  }
  return kept ?? { draft: latest ?? exercise.starter, attempt: NEW_ATTEMPT, earlier: null };
}

/** What was kept, read back; null for anything that is not a workspace. */
export function parseWorkspace(text: string | null): Workspace | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('draft' in value) || typeof value.draft !== 'string')
      return null;
    const { attempt, earlier } = value as { readonly attempt?: Partial<Attempt>; readonly earlier?: unknown };
    return {
      draft: value.draft,
      attempt: { ...NEW_ATTEMPT, ...attempt },
      earlier: typeof earlier === 'string' ? earlier : null,
    };
  } catch {
    return null;
  }
}
