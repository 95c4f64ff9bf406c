import { parseWorkspace } from '#app/_components/workbench/workspace.ts';
import type { BackupDraft } from '#lib/study/backup/restorable.ts';

const PREFIX = 'gradus:workbench:';

/** The code that this browser keeps, of every exercise that was opened here; none where it keeps nothing. */
export function draftsHere(): readonly BackupDraft[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .toSorted()
      .flatMap((key) => {
        const workspace = localStorage.getItem(key);
        return workspace === null || parseWorkspace(workspace) === null
          ? []
          : [{ exerciseId: key.slice(PREFIX.length), workspace }];
      });
  } catch {
    // A browser that refuses storage keeps no drafts.
    return [];
  }
}

/** What became of the drafts of a backup. */
export type TakenDrafts = { readonly taken: number; readonly kept: number; readonly failed: number };

/** Keeps the drafts of exercises that this browser has no code of; its own stay. Those that it has no room for are counted. */
export function takeDrafts(drafts: readonly BackupDraft[]): TakenDrafts {
  let [taken, kept, failed] = [0, 0, 0];
  for (const { exerciseId, workspace } of drafts) {
    try {
      const key = `${PREFIX}${exerciseId}`;
      if (localStorage.getItem(key) !== null) kept += 1;
      else if (parseWorkspace(workspace) === null) failed += 1;
      else {
        localStorage.setItem(key, workspace);
        taken += 1;
      }
    } catch {
      failed += 1;
    }
  }
  return { taken, kept, failed };
}
