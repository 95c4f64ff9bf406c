'use client';

import { useTranslations } from 'next-intl';
import { useId, type KeyboardEvent, type RefObject } from 'react';
import { cleanNote, LONGEST_NOTE, noteFault } from '#lib/remarks/remark-text.ts';

type NoteFieldProps = {
  readonly ref?: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** A field for a note: says how much room is left before it is used up, and what is not kept of it, as it is typed. */
export function NoteField({ ref, label, hint, value, onChange, rows = 3, onKeyDown }: NoteFieldProps) {
  const t = useTranslations('remarks.field');
  const id = useId();
  const cleaned = cleanNote(value);
  const left = LONGEST_NOTE - cleaned.length;
  const isOver = left < 0;
  const said = isOver
    ? t('over', { count: -left, limit: LONGEST_NOTE })
    : left <= LONGEST_NOTE / 10
      ? t('left', { count: left })
      : '';
  const hasUnseen = noteFault(value.slice(0, LONGEST_NOTE)) === 'control';
  return (
    <div className="mt-4">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        rows={rows}
        className="field mt-1 w-full"
        value={value}
        aria-invalid={isOver}
        aria-describedby={`${id}-hint ${id}-room`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {hint}
      </p>
      <p id={`${id}-room`} role="status" className={isOver ? 'text-sm text-bad' : 'text-sm text-soft'}>
        {said} {hasUnseen && t('unseen')}
      </p>
    </div>
  );
}
