'use client';

import { NotebookPen } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { PersonalView } from '#lib/study/remarks/remarks-view.ts';
import { OwnEditorPart } from './own-part.ts';
import { useOwnRemarks, type OwnState } from './use-own-remarks.ts';

type OwnRemarksProps = {
  readonly subject: RemarkSubject;
  /** Where the page has it already. */
  readonly given?: PersonalView;
  /** What it is on, where there are several. */
  readonly name?: string;
  /** Whether what it is on stands above it already. */
  readonly isBare?: boolean;
  /** Whether whoever shows it wants it written. */
  readonly isEditing?: boolean;
  /** Once it is written or left; else the focus goes back to the button. */
  readonly onClose?: () => void;
};

/** The learner’s own note and tags on something, and the way to write them. */
export function OwnRemarks({ subject, given, name, isBare = false, isEditing = false, onClose }: OwnRemarksProps) {
  const t = useTranslations('remarks.own');
  const { own, save } = useOwnRemarks(subject, given);
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || isEditing;
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpened(false);
    if (onClose) onClose();
    // It comes back in this frame.
    else requestAnimationFrame(() => opener.current?.focus());
  };
  const hasSomething = own.note !== '' || own.tags.length > 0;
  return (
    <section className="own-remarks" aria-label={name === undefined ? t('title') : t('titleOn', { name })}>
      {hasSomething && !isOpen && (
        <>
          {!isBare && <h2 className="own-title">{name === undefined ? t('title') : t('titleOn', { name })}</h2>}
          <Shown own={own} />
        </>
      )}
      {isOpen ? (
        <OwnEditorPart
          subject={subject}
          own={own}
          onCancel={close}
          onSave={(change) => {
            void save(change);
            close();
          }}
        />
      ) : (
        <button ref={opener} type="button" className="button mt-2" onClick={() => setOpened(true)}>
          <NotebookPen aria-hidden="true" size={18} strokeWidth={1.9} />
          {t(hasSomething ? 'change' : 'write')}
        </button>
      )}
      <p role="status" className="text-sm text-soft">
        {own.told !== null && t(`told.${own.told}`)}
      </p>
      {!isOpen && own.earlier.length > 0 && <Earlier own={own} onUse={(note) => void save({ note, tags: own.tags })} />}
    </section>
  );
}

function Shown({ own: { note, noteHtml, tags } }: { readonly own: OwnState }) {
  const t = useTranslations('remarks.own');
  return (
    <>
      {tags.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-2" aria-label={t('tags')}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {note !== '' &&
        (noteHtml === null ? (
          <p className="own-note whitespace-pre-wrap">{note}</p>
        ) : (
          // Made by the server from the learner’s own Markdown, and sanitised there.
          <div className="prose own-note" dangerouslySetInnerHTML={{ __html: noteHtml }} />
        ))}
    </>
  );
}

type EarlierProps = { readonly own: OwnState; readonly onUse: (note: string) => void };

/** Notes that later ones have taken the place of: nothing that was written is lost. */
function Earlier({ own, onUse }: EarlierProps) {
  const t = useTranslations('remarks.own');
  const format = useFormatter();
  return (
    <details className="mt-1 text-sm">
      <summary className="disclosure">{t('earlier', { count: own.earlier.length })}</summary>
      <ul className="mt-2 flex flex-col gap-3">
        {own.earlier.map(({ note, at }) => (
          <li key={`${at} ${note}`}>
            <p className="text-soft">{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</p>
            <p className="whitespace-pre-wrap break-words">{note}</p>
            <button type="button" className="button" onClick={() => onUse(note)}>
              {t('useAgain')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
