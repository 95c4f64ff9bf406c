import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RestoreCounts } from '#lib/study/backup/merge-backup.ts';
import { takeDrafts, type TakenDrafts } from './drafts.ts';
import { previewFile, Refusal, restoreFile } from './send-backup.ts';

/** How far a restore is. */
export type RestoreState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'shown'; readonly file: File; readonly counts: RestoreCounts }
  | { readonly kind: 'restoring'; readonly percent: number }
  | { readonly kind: 'restored'; readonly counts: RestoreCounts; readonly drafts: TakenDrafts }
  /** `detail` is what the server said; null where it could not be reached. */
  | { readonly kind: 'failed'; readonly detail: string | null };

export type UsedRestore = {
  readonly state: RestoreState;
  readonly choose: (file: File) => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
};

/** Restoring a file: looked at, then restored once it is confirmed. */
export function useRestore(): UsedRestore {
  const router = useRouter();
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const attempt = (act: () => Promise<RestoreState>): void => {
    act().then(setState, (error: unknown) => {
      setState({ kind: 'failed', detail: error instanceof Refusal ? error.message : null });
    });
  };
  const restore = async (file: File): Promise<RestoreState> => {
    const { counts, drafts } = await restoreFile(file, (percent) => setState({ kind: 'restoring', percent }));
    router.refresh();
    return { kind: 'restored', counts, drafts: takeDrafts(drafts) };
  };
  return {
    state,
    choose: (file) => {
      setState({ kind: 'reading' });
      attempt(async () => ({ kind: 'shown', file, counts: await previewFile(file) }));
    },
    confirm: () => {
      if (state.kind !== 'shown') return;
      const { file } = state;
      setState({ kind: 'restoring', percent: 0 });
      attempt(() => restore(file));
    },
    dismiss: () => setState({ kind: 'idle' }),
  };
}
