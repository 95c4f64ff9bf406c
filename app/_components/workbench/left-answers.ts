import type { Localized } from '#lib/base/localized.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { ExerciseAnswer } from './exercise-answer.ts';

/** An answer that was recorded because its page was left, until the learner has seen that on another page. */
export type LeftAnswer = {
  readonly answer: ExerciseAnswer;
  readonly title: Localized;
  readonly comesBackOn: LocalDay;
  /** Whether the outbox has it. */
  readonly isKept: boolean;
  /** The page on which it was told of; null: not yet. */
  readonly shownOn: string | null;
};

const KEY = 'gradus:left-answers';
const NONE: readonly LeftAnswer[] = [];

/** What was left in this browser, oldest first; the same array until it changes. */
export function leftAnswers(): readonly LeftAnswer[] {
  const text = localStorage.getItem(KEY);
  if (text !== known.text) known = { text, answers: parsed(text) };
  return known.answers;
}

let known: { readonly text: string | null; readonly answers: readonly LeftAnswer[] } = { text: null, answers: NONE };

/**
 * Keeps an answer at once, also in a page that is being closed, where nothing that takes longer is sure to come to its
 * end: whichever page is next sees to it. False where the browser refuses its storage.
 */
export function keepLeftAnswer(left: LeftAnswer): boolean {
  return write([...leftAnswers().filter(({ answer }) => answer.id !== left.answer.id), left]);
}

/** Changes one of them; null drops it. */
export function changeLeftAnswer(id: string, change: Partial<LeftAnswer> | null): void {
  const after = leftAnswers().flatMap((left) => {
    if (left.answer.id !== id) return [left];
    return change === null ? [] : [{ ...left, ...change }];
  });
  write(after);
  tellListeners();
}

/** Calls `listener` when an answer is left or changed in this page; returns how to stop. */
export function watchLeftAnswers(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells those who watch; not done by a page that is being closed, which would tell itself. */
export function tellListeners(): void {
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function parsed(text: string | null): readonly LeftAnswer[] {
  if (text === null) return NONE;
  try {
    return JSON.parse(text) as readonly LeftAnswer[];
  } catch (problem) {
    console.error('What was kept of answers left behind cannot be read.', problem);
    return NONE;
  }
}

function write(answers: readonly LeftAnswer[]): boolean {
  try {
    if (answers.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(answers));
    return true;
  } catch (problem) {
    console.warn('This browser does not keep an answer for the next page.', problem);
    return false;
  }
}
