import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { NoteField } from '#app/_components/remarks/note-field.tsx';
import { FLAG_KINDS } from '#lib/remarks/remark-event.ts';
import { cleanNote, noteFault } from '#lib/remarks/remark-text.ts';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';
import type { FlagChange } from './use-flags.ts';

type FlagEditorProps = {
  readonly flag: FlagView;
  readonly onSave: (change: FlagChange) => void;
  readonly onCancel: () => void;
};

/** Changes what is the matter, and the note of a flag. */
export function FlagEditor({ flag, onSave, onCancel }: FlagEditorProps) {
  const t = useTranslations('flags');
  const tFlag = useTranslations('remarks.flag');
  const id = useId();
  const [what, setWhat] = useState(flag.what);
  const [note, setNote] = useState(flag.note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const cleaned = cleanNote(note);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (noteFault(cleaned) === null) onSave({ kind: 'reworded', what, note: cleaned });
        else field.current?.focus();
      }}
    >
      <fieldset className="mt-3">
        <legend className="font-semibold">{tFlag('title')}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {FLAG_KINDS.map((kind) => (
            <label key={kind} className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
              <input type="radio" name={id} checked={what === kind} onChange={() => setWhat(kind)} />
              {tFlag(`kinds.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <NoteField
        ref={field}
        label={tFlag('note')}
        hint={t('noteHint')}
        value={note}
        onChange={setNote}
        onKeyDown={leave}
      />
      <p className="mt-3 flex flex-wrap gap-2">
        <button type="submit" className="button">
          {t('save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
