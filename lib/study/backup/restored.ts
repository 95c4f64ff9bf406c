import type { RestoreCounts } from './merge-backup.ts';
import type { BackupProblem } from './read-backup.ts';
import type { BackupDraft, EntryProblem } from './restorable.ts';

/** What was restored, and the drafts of the backup, which only a browser can take. */
export type Restored = { readonly counts: RestoreCounts; readonly drafts: readonly BackupDraft[] };

/** Why a file is not restored. Nothing was written. */
export type RestoreProblem =
  | BackupProblem
  | (EntryProblem & {
      /** The file is whole, but one of its entries is not as it should be. */
      readonly kind: 'malformed';
    });
