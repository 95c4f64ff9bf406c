'use client';

import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { CLASSICS, type NamedList } from '#lib/study/lists/exercise-lists.ts';
import { ListNews } from './list-news.tsx';
import { askLists } from './post-list.ts';
import { useListChange } from './use-list-change.ts';

type AddToListDialogProps = {
  readonly exercise: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
};

/** In which of the learner’s lists an exercise is: each to be ticked or not, and a new one. */
export function AddToListDialog({ exercise, onClose }: AddToListDialogProps) {
  const t = useTranslations('exercises.lists.dialog');
  const locale = useLocale();
  const changing = useListChange(usePathname() === '/exercises');
  const { lists, reread } = useLists();
  const [name, setName] = useState('');
  const [id, setId] = useState(newId);
  const toggle = async (list: NamedList, isIn: boolean): Promise<void> => {
    const said = t(isIn ? 'added' : 'takenOut', { list: list.title[locale] });
    const kind = isIn ? 'add' : 'takeOut';
    await changing.change({ kind, id: list.id, exercises: [exercise.id] }, said);
    await reread();
  };
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = t('added', { list: name.trim() });
    const done = await changing.change({ kind: 'make', id, name, exercises: [exercise.id] }, said);
    await reread();
    if (!done) return;
    setName('');
    setId(newId());
  };
  return (
    <AppDialog title={t('title', { title: exercise.title })} onClose={onClose}>
      <ListBoxes lists={lists} exerciseId={exercise.id} onToggle={(list, isIn) => void toggle(list, isIn)} />
      <form noValidate onSubmit={(event) => void make(event)}>
        <TextField name="name" label={t('newName')} problem={null} value={name} onChange={setName} />
        <p className="mt-3">
          <button type="submit" className="button" aria-disabled={changing.isBusy}>
            {t('newButton')}
          </button>
        </p>
      </form>
      <ListNews changing={changing} />
    </AppDialog>
  );
}

/** The lists as the server has them; null where it does not answer. */
type KnownLists = readonly NamedList[] | 'asking' | null;

/** The lists, read when the dialog opens and after each change; of two readings the later one counts. */
function useLists(): { readonly lists: KnownLists; readonly reread: () => Promise<void> } {
  const [lists, setLists] = useState<KnownLists>('asking');
  const turn = useRef(0);
  const reread = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const found = await askLists();
    if (own === turn.current) setLists(found);
  }, []);
  useEffect(() => {
    void reread();
  }, [reread]);
  return { lists, reread };
}

type ListBoxesProps = {
  readonly lists: KnownLists;
  readonly exerciseId: string;
  readonly onToggle: (list: NamedList, isIn: boolean) => void;
};

function ListBoxes({ lists, exerciseId, onToggle }: ListBoxesProps) {
  const t = useTranslations('exercises.lists');
  const locale = useLocale();
  if (lists === 'asking') return <p role="status">{t('dialog.loading')}</p>;
  if (lists === null) return <p role="alert">{t('unreachable')}</p>;
  const own = lists.filter(({ id }) => id !== CLASSICS);
  return (
    <>
      {own.length > 0 && <p className="text-soft">{t('dialog.hint')}</p>}
      {own.map((list) => (
        <CheckField
          key={list.id}
          label={list.title[locale]}
          checked={list.exercises.includes(exerciseId)}
          onChange={(isIn) => onToggle(list, isIn)}
        />
      ))}
    </>
  );
}
