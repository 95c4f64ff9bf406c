import { failure, success, type Result } from '#lib/base/result.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';

/** A view as a browser sends it: one that is there under this id is renamed, or shows other cards from then on. */
export type ViewWish = { readonly id: string; readonly name: string; readonly query: string };

/** Why a view is not kept. */
export type ViewProblem = 'no-name' | 'name-taken' | 'too-many';

/** The most views that are kept. */
export const MOST_VIEWS = 100;
/** Of a name, in UTF-16 code units. */
export const LONGEST_VIEW_NAME = 60;
/** Of a query. */
export const LONGEST_VIEW_QUERY = 1_000;

/** The views of the learner, in the order in which they were made. */
export function savedViews({ stores, learnerId }: StudyContext): Promise<readonly SavedView[]> {
  return stores.views.all(learnerId);
}

/** Keeps a view under a name that no other has, letters in either case being the same; answers with all views. */
export async function saveView(
  context: StudyContext,
  { id, name: typed, query }: ViewWish,
): Promise<Result<readonly SavedView[], ViewProblem>> {
  const { stores, learnerId, now } = context;
  const name = typed.trim().replaceAll(/\s+/gu, ' ').slice(0, LONGEST_VIEW_NAME);
  if (name === '') return failure('no-name');
  const found: { problem: ViewProblem | null } = { problem: null };
  await stores.views.change(learnerId, (views) => {
    const own = views.find((view) => view.id === id);
    const isTaken = views.some((view) => view.id !== id && view.name.toLowerCase() === name.toLowerCase());
    found.problem = isTaken ? 'name-taken' : !own && views.length >= MOST_VIEWS ? 'too-many' : null;
    if (found.problem !== null) return null;
    return { put: [{ id, name, query, createdAt: own?.createdAt ?? now }], remove: [] };
  });
  return found.problem === null ? success(await savedViews(context)) : failure(found.problem);
}

/** Forgets a view, whether or not it is still there; answers with those that are left. */
export async function removeView(context: StudyContext, id: string): Promise<readonly SavedView[]> {
  await context.stores.views.change(context.learnerId, () => ({ put: [], remove: [id] }));
  return savedViews(context);
}
