'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { LONGEST_TAG, MOST_TAGS } from '#lib/remarks/remark-text.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { NoteField } from './note-field.tsx';
import { useOwnDraft, type TagsFault } from './use-own-draft.ts';
import type { OwnChange, OwnState } from './use-own-remarks.ts';

type OwnEditorProps = {
  readonly subject: RemarkSubject;
  readonly own: OwnState;
  readonly onSave: (change: OwnChange) => void;
  readonly onCancel: () => void;
};

/** Writes the note and the tags of something: Ctrl+Enter keeps them, Escape leaves them as they were. */
export function OwnEditor({ subject, own, onSave, onCancel }: OwnEditorProps) {
  const t = useTranslations('remarks.own');
  const draft = useOwnDraft(subject, own);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  useEffect(() => noteField.current?.focus(), []);
  const save = (): void => {
    if (draft.noteFault !== null) noteField.current?.focus();
    else if (draft.tagsFault !== null) tagField.current?.focus();
    else onSave(draft.taken());
  };
  const cancel = (): void => {
    draft.forget();
    onCancel();
  };
  const hear = (event: KeyboardEvent): void => {
    // What is typed here is no key of the review.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
  };
  return (
    <form
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NoteField
        ref={noteField}
        label={t('note')}
        hint={t('noteHint')}
        value={draft.note}
        onChange={draft.setNote}
        onKeyDown={hear}
        rows={4}
      />
      <TagsField ref={tagField} value={draft.tags} fault={draft.tagsFault} onChange={draft.setTags} onKeyDown={hear} />
      <p className="mt-3 flex flex-wrap gap-2">
        <button type="submit" className="button" aria-keyshortcuts="Control+Enter">
          {t('save')}{' '}
          <kbd className="kbd" aria-hidden="true">
            Ctrl ↵
          </kbd>
        </button>
        <button type="button" className="button button-quiet" onClick={cancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

type TagsFieldProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly fault: TagsFault | null;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function TagsField({ ref, value, fault, onChange, onKeyDown }: TagsFieldProps) {
  const t = useTranslations('remarks.own');
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-3 block font-semibold">
        {t('tags')}
      </label>
      <input
        ref={ref}
        id={id}
        type="text"
        className="field mt-1 w-full"
        value={value}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} role="status" className={`mt-1 text-sm ${fault === null ? 'text-soft' : 'text-bad'}`}>
        {fault === null ? t('tagsHint') : t(`faults.${fault}`, { length: LONGEST_TAG, count: MOST_TAGS })}
      </p>
    </>
  );
}
