import { SCAFFOLDINGS, type Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { LANGUAGES, type Language } from '#lib/exercises/language.ts';
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
  /** What the draft is written in. */
  readonly language: Language;
  /** The code in the other language; null while there is none. */
  readonly other: OtherCode | null;
};

/** What is kept of a language while the other one is written in. */
export type OtherCode = Pick<Workspace, 'draft' | 'earlier' | 'replaced'>;

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
const NEW: Omit<Workspace, 'draft'> = {
  attempt: NEW_ATTEMPT,
  earlier: null,
  level: null,
  replaced: [],
  language: 'typescript',
  other: null,
};

/**
 * The workspace to begin with: what was kept, or, when the exercise has come round again, the starter. It is in the language
 * that it was written in last, else in the `preferred` one.
 */
export function openWorkspace(
  exercise: ExercisePageView,
  kept: Workspace | null,
  now: number,
  preferred: Language = 'typescript',
): Workspace {
  const last = latestOf(exercise.submissions);
  const wanted = kept?.language ?? last?.language ?? preferred;
  const language = exercise.python ? wanted : 'typescript';
  const { starter } = writtenIn(exercise, language);
  const latest = latestIn(exercise, language);
  const isFinished = kept === null ? last !== undefined : kept.attempt.rated;
  if (exercise.isDue && isFinished) {
    const attempt = { ...NEW_ATTEMPT, beganAt: now };
    const other = kept?.other && {
      draft: writtenIn(exercise, language === 'python' ? 'typescript' : 'python').starter,
      earlier: kept.other.draft,
      replaced: [],
    };
    return { ...NEW, draft: starter, attempt, earlier: kept?.draft ?? latest, language, other: other ?? null };
  }
  if (kept && kept.language !== language) return inLanguage(exercise, kept, language);
  return kept ?? { ...NEW, draft: latest ?? starter, language };
}

/** The starters, functions and examples of an exercise in a language; those in TypeScript where it has no other. */
export function writtenIn(
  exercise: ExercisePageView,
  language: Language,
): Pick<ExercisePageView, 'starter' | 'starters'> {
  return (language === 'python' ? exercise.python : null) ?? exercise;
}

/** The workspace in another language: each keeps its own code. */
export function inLanguage(exercise: ExercisePageView, workspace: Workspace, language: Language): Workspace {
  const { draft, earlier, replaced, attempt } = workspace;
  if (workspace.language === language) return workspace;
  const latest = latestIn(exercise, language);
  const begins = attempt.beganAt > 0;
  const there = workspace.other ?? {
    draft: (begins ? null : latest) ?? writtenIn(exercise, language).starter,
    earlier: begins ? latest : null,
    replaced: [],
  };
  return { ...workspace, ...there, language, other: { draft, earlier, replaced } };
}

function latestIn({ submissions }: ExercisePageView, language: Language): string | null {
  return latestOf(submissions.filter((one) => one.language === language))?.source ?? null;
}

function latestOf(submissions: ExercisePageView['submissions']) {
  return submissions.toSorted((one, other) => other.at - one.at)[0];
}

/** Whether code from before this repetition is still to be hidden: until it has passed, is over, or the learner asked. */
export function hidesEarlier({ beganAt, passed, rated, earlierOpened }: Attempt): boolean {
  return beganAt > 0 && !passed && !rated && !earlierOpened;
}

/** The starters to choose among, most given first: what the memory needs, the author’s, and the signatures alone. */
export function startersOf(
  exercise: ExercisePageView,
  language: Language = 'typescript',
): ReadonlyMap<Scaffolding, string> {
  const { starter, starters } = writtenIn(exercise, language);
  const known: Partial<Record<Scaffolding, string>> = { ...starters, [exercise.scaffolding]: starter };
  return new Map(SCAFFOLDINGS.flatMap((level) => (known[level] === undefined ? [] : [[level, known[level]] as const])));
}

/** The workspace with the starter of this level. */
export function beginWith(exercise: ExercisePageView, workspace: Workspace, level: Scaffolding): Workspace {
  const { language } = workspace;
  const starter = startersOf(exercise, language).get(level) ?? writtenIn(exercise, language).starter;
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
  const there = inLanguage(exercise, theirs, mine.language);
  if (there.draft === mine.draft) return { ...there, draft };
  return withCode(exercise, there, draft);
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
  return LANGUAGES.some((language) => [...startersOf(exercise, language).values()].includes(code));
}

/** The code of a language, read back; null for anything else. */
function parseCode(value: unknown): OtherCode | null {
  const { draft, earlier, replaced } = (value ?? {}) as Partial<Record<keyof OtherCode, unknown>>;
  if (typeof draft !== 'string') return null;
  return {
    draft,
    earlier: typeof earlier === 'string' ? earlier : null,
    replaced: Array.isArray(replaced) ? replaced.filter((one) => typeof one === 'string') : [],
  };
}

/** What was kept, read back; null for anything that is not a workspace. */
export function parseWorkspace(text: string | null): Workspace | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('draft' in value) || typeof value.draft !== 'string')
      return null;
    const { attempt, level, language, other } = value as {
      readonly attempt?: Partial<Attempt>;
      readonly level?: unknown;
      readonly language?: unknown;
      readonly other?: unknown;
    };
    return {
      ...parseCode(value)!,
      attempt: { ...NEW_ATTEMPT, ...attempt },
      level: SCAFFOLDINGS.find((known) => known === level) ?? null,
      language: LANGUAGES.find((known) => known === language) ?? 'typescript',
      other: parseCode(other),
    };
  } catch {
    return null;
  }
}
