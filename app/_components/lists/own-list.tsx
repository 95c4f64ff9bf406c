'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { AddExercises } from './add-exercises.tsx';
import { ListNews } from './list-news.tsx';
import { ListRow } from './list-row.tsx';
import { RenameList } from './rename-list.tsx';
import type { ShownList } from './shown-list.ts';
import { useOwnList } from './use-own-list.ts';

type OwnListProps = { readonly list: ShownList; readonly all: readonly ListedExercise[] };

/** A list to be put in order, filled, renamed and deleted. Each change is sent at once, and the page shows what the server has. */
export function OwnList({ list, all }: OwnListProps) {
  const t = useTranslations('exercises.lists');
  const heading = useRef<HTMLHeadingElement>(null);
  const { rows, changing, takenOut, move, takeOut, putBack, add, remove } = useOwnList(list);
  const { exercises } = list;
  // What had the focus goes with its row.
  const thenToHeading = async (work: Promise<boolean>): Promise<void> => {
    if (await work) heading.current?.focus();
  };
  return (
    <>
      <section className="panel mt-4">
        <h2 ref={heading} tabIndex={-1}>
          {t('order.label')}
        </h2>
        <ListNews changing={changing}>
          {takenOut && (
            <button type="button" className="button" onClick={() => void thenToHeading(putBack(takenOut))}>
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
                onTakeOut={() => void thenToHeading(takeOut(exercise))}
              />
            </ListRow>
          ))}
        </ol>
      </section>
      <AddExercises all={all.filter((exercise) => !exercises.some((one) => one.id === exercise.id))} onAdd={add} />
      <RenameList list={list} onRemove={() => void remove()} />
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
  const t = useTranslations('exercises.lists.order');
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
