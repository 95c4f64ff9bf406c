import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { CERTAINTIES, type Certainty } from '#lib/quiz/certainty.ts';

/** Code for a question that is not judged yet, and how sure its learner is of it. */
export type CodeDraft = { readonly source: string; readonly certainty: Certainty | null };

/** Under which name this browser keeps the code for a question. */
export function draftKey(quizId: string, question: number): string {
  return `${PREFIX}${quizId}:${String(question)}`;
}

/** A draft as it is kept; `at` by this browser’s clock. */
export function draftText({ source, certainty }: CodeDraft, at: EpochMillis): string {
  return JSON.stringify({ source, certainty, at } satisfies Kept);
}

/** What was kept, read back; null for what is no draft. */
export function readDraft(text: string | null): CodeDraft | null {
  const kept = readKept(text);
  return kept && { source: kept.source, certainty: kept.certainty };
}

/** Whether two drafts say the same. */
export function isSameCode(one: CodeDraft, other: CodeDraft): boolean {
  return one.source === other.source && one.certainty === other.certainty;
}

/** Forgets drafts of quizzes that nobody has written in for a week. */
export function forgetOldDrafts(now: EpochMillis): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const kept = readKept(localStorage.getItem(key));
      if (kept === null || kept.at < now - KEPT_MILLIS) localStorage.removeItem(key);
    }
  } catch {
    // A browser that refuses storage keeps no drafts.
  }
}

const PREFIX = 'gradus:quiz-code:';
const KEPT_MILLIS = 7 * DAY_MILLIS;

type Kept = CodeDraft & { readonly at: EpochMillis };

function readKept(text: string | null): Kept | null {
  try {
    const { source, certainty, at } = (JSON.parse(text ?? 'null') ?? {}) as Partial<Record<keyof Kept, unknown>>;
    if (typeof source !== 'string' || typeof at !== 'number') return null;
    return { source, certainty: CERTAINTIES.find((known) => known === certainty) ?? null, at };
  } catch {
    // Cut off, or not ours: it is as none.
    return null;
  }
}
