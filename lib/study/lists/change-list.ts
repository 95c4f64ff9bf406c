import { failure, success, type Result } from '#lib/base/result.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';

/**
 * What a learner does to a list. Adding and taking out go together with whatever another tab did; a new name or another order
 * says which state of the list it was made from (`seen`, its `changes`), and is not taken where the list has changed since.
 */
export type ListChange = { readonly id: string } & (
  | { readonly kind: 'make'; readonly name: string; readonly exercises: readonly string[] }
  | { readonly kind: 'rename'; readonly name: string; readonly seen: number }
  | { readonly kind: 'order'; readonly exercises: readonly string[]; readonly seen: number }
  | { readonly kind: 'add' | 'takeOut'; readonly exercises: readonly string[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'bringBack' }
);

/** Why a list is not changed. */
export type ListProblem =
  | 'no-name'
  | 'name-taken'
  | 'too-many'
  | 'too-long'
  | 'no-such-list'
  | 'no-such-exercise'
  | 'changed-elsewhere';

/** The most lists that are kept. */
export const MOST_LISTS = 100;
/** The most exercises in one. */
export const LONGEST_LIST = 500;
/** Of a name, in UTF-16 code units. */
export const LONGEST_LIST_NAME = 60;

/** Does it, and answers with the list as it is then. Sent twice it is done once. */
export async function changeList(
  context: StudyContext,
  change: ListChange,
): Promise<Result<ExerciseList, ListProblem>> {
  let result: Result<ExerciseList, ListProblem> = failure('no-such-list');
  await context.stores.lists.change(context.learnerId, (lists) => {
    const own = lists.find(({ id }) => id === change.id);
    result = own ? changed(own, change, lists, context) : made(change, lists, context);
    return result.ok && result.value !== own ? [result.value] : null;
  });
  return result;
}

type Changed = Result<ExerciseList, ListProblem>;
type Lists = readonly ExerciseList[];

function made(change: ListChange, lists: Lists, context: StudyContext): Changed {
  if (change.kind !== 'make') return failure('no-such-list');
  const { id } = change;
  const name = tidyName(change.name);
  const problem = nameProblem(name, id, lists) ?? unknownIn(change.exercises, context);
  if (problem) return failure(problem);
  if (lists.filter(isThere).length >= MOST_LISTS) return failure('too-many');
  const exercises = [...new Set(change.exercises)];
  if (exercises.length > LONGEST_LIST) return failure('too-long');
  return success({ id, name, exercises, createdAt: context.now, changes: 0, removedAt: null });
}

function changed(own: ExerciseList, change: ListChange, lists: Lists, context: StudyContext): Changed {
  if (change.kind === 'make') return success(own);
  if (change.kind === 'bringBack') return own.removedAt === null ? success(own) : broughtBack(own, lists);
  if (own.removedAt !== null) return change.kind === 'remove' ? success(own) : failure('no-such-list');
  const next = (what: Partial<ExerciseList>): Changed => success({ ...own, ...what, changes: own.changes + 1 });
  switch (change.kind) {
    case 'remove':
      return next({ removedAt: context.now });
    case 'rename': {
      const name = tidyName(change.name);
      if (name === own.name) return success(own);
      const problem = change.seen === own.changes ? nameProblem(name, own.id, lists) : 'changed-elsewhere';
      return problem ? failure(problem) : next({ name });
    }
    case 'order': {
      if (change.exercises.join() === own.exercises.join()) return success(own);
      const isSame = change.seen === own.changes && sameIds(change.exercises, own.exercises);
      return isSame ? next({ exercises: change.exercises }) : failure('changed-elsewhere');
    }
    case 'add': {
      const more = [...new Set(change.exercises)].filter((id) => !own.exercises.includes(id));
      if (more.length === 0) return success(own);
      const problem = unknownIn(more, context);
      if (problem) return failure(problem);
      const exercises = [...own.exercises, ...more];
      return exercises.length > LONGEST_LIST ? failure('too-long') : next({ exercises });
    }
    case 'takeOut': {
      const exercises = own.exercises.filter((id) => !change.exercises.includes(id));
      return exercises.length === own.exercises.length ? success(own) : next({ exercises });
    }
    default:
      return change satisfies never;
  }
}

function broughtBack(own: ExerciseList, lists: Lists): Changed {
  if (lists.filter(isThere).length >= MOST_LISTS) return failure('too-many');
  // Another list may have taken its name meanwhile.
  const problem = nameProblem(own.name, own.id, lists);
  return problem ? failure(problem) : success({ ...own, removedAt: null, changes: own.changes + 1 });
}

function isThere({ removedAt }: ExerciseList): boolean {
  return removedAt === null;
}

function tidyName(typed: string): string {
  return typed.trim().replaceAll(/\s+/gu, ' ').slice(0, LONGEST_LIST_NAME);
}

/** A name is no other list’s, letters in either case being the same. */
function nameProblem(name: string, id: string, lists: Lists): 'no-name' | 'name-taken' | null {
  if (name === '') return 'no-name';
  const isTaken = lists.some(
    (list) => list.id !== id && isThere(list) && list.name.toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? 'name-taken' : null;
}

function unknownIn(ids: readonly string[], { library }: StudyContext): 'no-such-exercise' | null {
  return ids.every((id) => library.exercise(id) !== null) ? null : 'no-such-exercise';
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
