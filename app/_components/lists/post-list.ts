import { postJson, type Reply } from '#app/_client/post-json.ts';
import type { ListChange } from '#lib/study/lists/change-list.ts';
import type { NamedList } from '#lib/study/lists/exercise-lists.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';

/** Changes a list of the learner’s. */
export function sendList(change: ListChange): Promise<Reply<ExerciseList>> {
  return postJson('/api/lists', change);
}

/** Every list as the server has it; null where it does not answer. */
export async function askLists(): Promise<readonly NamedList[] | null> {
  try {
    const response = await fetch('/api/lists');
    return response.ok ? ((await response.json()) as readonly NamedList[]) : null;
  } catch {
    return null;
  }
}
