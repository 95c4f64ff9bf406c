import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import type { ShownList } from './shown-list.ts';
import { useListChange, type ListChanging } from './use-list-change.ts';

/** What can be done with a list of one’s own; each says whether it was done. */
export type OwnListActions = {
  /** The rows, in which the focus stays with what was moved. */
  readonly rows: RefObject<HTMLOListElement | null>;
  readonly changing: ListChanging;
  /** What was taken out last, to be put back. */
  readonly takenOut: ListedExercise | null;
  readonly move: (from: number, to: number) => Promise<boolean>;
  readonly takeOut: (exercise: ListedExercise) => Promise<boolean>;
  readonly putBack: (exercise: ListedExercise) => Promise<boolean>;
  readonly add: (exercise: ListedExercise) => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
};

/** The actions on a list, each sent at once. */
export function useOwnList(list: ShownList): OwnListActions {
  const t = useTranslations('exercises.lists');
  const locale = useLocale();
  const router = useRouter();
  const changing = useListChange();
  const [takenOut, setTakenOut] = useState<ListedExercise | null>(null);
  const { id, exercises, missing, changes } = list;
  const ids = exercises.map((exercise) => exercise.id);
  const { rows, refocus } = useRefocus(ids);
  const titleOf = (exercise: ListedExercise): string => exercise.title[locale];

  const add = async (exercise: ListedExercise, said = t('add.added', { title: titleOf(exercise) })) => {
    const done = await changing.change({ kind: 'add', id, exercises: [exercise.id] }, said);
    if (done) setTakenOut(null);
    return done !== null;
  };
  return {
    rows,
    changing,
    takenOut,
    move: async (from, to) => {
      const moved = exercises[from];
      if (!moved || to < 0 || to >= ids.length) return false;
      const order = ids.toSpliced(from, 1).toSpliced(to, 0, moved.id);
      setTakenOut(null);
      refocus(moved.id, to < from ? 'up' : 'down', order);
      const said = t('order.moved', { title: titleOf(moved), place: to + 1, count: ids.length });
      const change = { kind: 'order', id, exercises: [...order, ...missing], seen: changes } as const;
      return (await changing.change(change, said)) !== null;
    },
    takeOut: async (exercise) => {
      const said = t('order.takenOut', { title: titleOf(exercise) });
      const done = await changing.change({ kind: 'takeOut', id, exercises: [exercise.id] }, said);
      if (done) setTakenOut(exercise);
      return done !== null;
    },
    putBack: (exercise) => add(exercise, t('order.putBack', { title: titleOf(exercise) })),
    add: (exercise) => add(exercise),
    remove: async () => {
      const done = await changing.change({ kind: 'remove', id }, '');
      if (done) router.push(`/exercises/lists?removed=${id}`);
      return done !== null;
    },
  };
}

type Tool = 'up' | 'down';

/** A row that is moved in the page loses the focus: it is given back to the same button once the order is the new one. */
function useRefocus(ids: readonly string[]) {
  const rows = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly id: string; readonly tool: Tool; readonly order: string } | null>(null);
  const shown = ids.join();
  useEffect(() => {
    if (wanted.current?.order !== shown) return;
    const { id, tool } = wanted.current;
    wanted.current = null;
    const tools = [...(rows.current?.querySelectorAll<HTMLElement>('.lists-tools') ?? [])];
    const own = tools.find((one) => one.dataset['exercise'] === id);
    own?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  }, [shown]);
  const refocus = (id: string, tool: Tool, order: readonly string[]): void => {
    wanted.current = { id, tool, order: order.join() };
  };
  return { rows, refocus };
}
