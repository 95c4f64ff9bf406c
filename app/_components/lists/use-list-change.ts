import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ListChange } from '#lib/study/lists/change-list.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';
import { sendList } from './post-list.ts';

/** Changes lists, one change at a time, and says what came of it. */
export type ListChanging = {
  readonly isBusy: boolean;
  /** What was done last, in words. */
  readonly news: string;
  /** What is wrong, in words; null when nothing is. */
  readonly problem: string | null;
  /** The list as it is then; null where it was not changed. */
  readonly change: (change: ListChange, said: string) => Promise<ExerciseList | null>;
};

/** The changes of lists, and whether the page shows something of them, so that it is to be read again. */
export function useListChange(isShown = true): ListChanging {
  const t = useTranslations('exercises.lists');
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState<{ readonly news: string; readonly problem: string | null }>({ news: '', problem: null });
  const change = async (what: ListChange, news: string): Promise<ExerciseList | null> => {
    if (isBusy) return null;
    setBusy(true);
    const reply = await sendList(what);
    setBusy(false);
    if (reply.kind === 'unreachable') say({ news: '', problem: t('unreachable') });
    else if (reply.kind === 'refused') say({ news: '', problem: reply.detail });
    else say({ news, problem: null });
    if (isShown && reply.kind !== 'unreachable') router.refresh();
    return reply.kind === 'done' ? reply.value : null;
  };
  return { isBusy, ...said, change };
}
