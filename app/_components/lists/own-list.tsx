'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { AddExercises } from './add-exercises.tsx';
import { ListNews } from './list-news.tsx';
import { ListRow } from './list-row.tsx';
import { RenameList } from './rename-list.tsx';
import { useListChange } from './use-list-change.ts';

/** A list of the learner’s as the page shows it. */
export type ShownList = {
  readonly id: string;
  readonly name: string;
  readonly changes: number;
  readonly exercises: readonly ListedExercise[];
  readonly missing: readonly string[];
};

type OwnListProps = { readonly list: ShownList; readonly all: readonly ListedExercise[] };

/** A list to be put in order, filled, renamed and deleted. Each change is sent at once, and the page shows what the server has. */
export function OwnList({ list, all }: OwnListProps) {
  const t = useTranslations('lists');
  const locale = useLocale();
  const router = useRouter();
  const changing = useListChange();
  const rows = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [takenOut, setTakenOut] = useState<ListedExercise | null>(null);
  const refocus = useRefocus(rows, list.exercises);
  const { id, exercises, changes } = list;

  const move = async (from: number, to: number): Promise<void> => {
    const moved = exercises[from];
    if (!moved || to < 0 || to >= exercises.length) return;
    const ids = exercises.map((exercise) => exercise.id);
    ids.splice(from, 1);
    ids.splice(to, 0, moved.id);
    setTakenOut(null);
    refocus(moved.id, to < from ? 'up' : 'down');
    const said = t('order.moved', { title: moved.title[locale], place: to + 1, count: ids.length });
    await changing.change({ kind: 'order', id, exercises: [...ids, ...list.missing], seen: changes }, said);
  };
  const takeOut = async (exercise: ListedExercise): Promise<void> => {
    const said = t('order.takenOut', { title: exercise.title[locale] });
    const done = await changing.change({ kind: 'takeOut', id, exercises: [exercise.id] }, said);
    if (!done) return;
    setTakenOut(exercise);
    heading.current?.focus();
  };
  const putBack = async (exercise: ListedExercise): Promise<void> => {
    const said = t('order.putBack', { title: exercise.title[locale] });
    if (await changing.change({ kind: 'add', id, exercises: [exercise.id] }, said)) setTakenOut(null);
    heading.current?.focus();
  };
  const remove = async (): Promise<void> => {
    if (await changing.change({ kind: 'remove', id }, '')) router.push(`/exercises/lists?removed=${id}`);
  };
  return (
    <>
      <section className="panel mt-4">
        <h2 ref={heading} tabIndex={-1}>
          {t('order.label')}
        </h2>
        <ListNews changing={changing}>
          {takenOut && (
            <button type="button" className="button" onClick={() => void putBack(takenOut)}>
              {t('order.undo')}
            </button>
          )}
        </ListNews>
        {exercises.length === 0 && <p className="text-soft">{t('empty')}</p>}
        <ol ref={rows} className="lists-rows">
          {exercises.map((exercise, index) => (
            <ListRow key={exercise.id} exercise={exercise} place={index + 1}>
              <RowTools
                exercise={exercise}
                isFirst={index === 0}
                isLast={index === exercises.length - 1}
                onMove={(by) => void move(index, index + by)}
                onTakeOut={() => void takeOut(exercise)}
              />
            </ListRow>
          ))}
        </ol>
      </section>
      <AddExercises
        all={all.filter((exercise) => !exercises.some((one) => one.id === exercise.id))}
        onAdd={(exercise) => {
          setTakenOut(null);
          return changing.change(
            { kind: 'add', id, exercises: [exercise.id] },
            t('add.added', { title: exercise.title[locale] }),
          );
        }}
      />
      <RenameList key={list.name} list={list} onRemove={() => void remove()} />
    </>
  );
}

type RowToolsProps = {
  readonly exercise: ListedExercise;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOut: () => void;
};

function RowTools({ exercise, isFirst, isLast, onMove, onTakeOut }: RowToolsProps) {
  const t = useTranslations('lists.order');
  const title = exercise.title[useLocale()];
  return (
    <span className="lists-tools" data-exercise={exercise.id}>
      <button
        type="button"
        className="button button-quiet lists-square"
        data-tool="up"
        aria-label={t('up', { title })}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" size={18} strokeWidth={1.9} />
      </button>
      <button
        type="button"
        className="button button-quiet lists-square"
        data-tool="down"
        aria-label={t('down', { title })}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" size={18} strokeWidth={1.9} />
      </button>
      <button
        type="button"
        className="button button-quiet lists-square"
        aria-label={t('takeOut', { title })}
        onClick={onTakeOut}
      >
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </button>
    </span>
  );
}

/** A row that is moved in the page loses the focus: it is given back to the same button once the row is there. */
function useRefocus(rows: React.RefObject<HTMLOListElement | null>, exercises: readonly ListedExercise[]) {
  const wanted = useRef<{ readonly id: string; readonly tool: 'up' | 'down' } | null>(null);
  useEffect(() => {
    const { id, tool } = wanted.current ?? { id: null, tool: 'up' };
    wanted.current = null;
    const tools = [...(rows.current?.querySelectorAll<HTMLElement>('.lists-tools') ?? [])];
    const own = tools.find((one) => one.dataset['exercise'] === id);
    own?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  }, [rows, exercises]);
  return (id: string, tool: 'up' | 'down'): void => {
    wanted.current = { id, tool };
  };
}
