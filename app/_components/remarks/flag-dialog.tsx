'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { fetchRemarks } from '#app/_client/fetch-remarks.ts';
import { newId } from '#app/_client/new-id.ts';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import type { Flag } from '#lib/remarks/fold-remarks.ts';
import { FLAG_KINDS, type FlagKind, type Seen } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { cleanNote, noteFault } from '#lib/remarks/remark-text.ts';
import { NoteField } from './note-field.tsx';
import { useEarlyKeys } from './use-early-keys.ts';

type FlagDialogProps = {
  readonly subject: RemarkSubject;
  readonly seen: Seen;
  /** With what it was flagged as; null where it was not. */
  readonly onClose: (kept: FlagKind | null) => void;
};

/** How long a disk is waited for that does not take it. */
const PATIENCE_MILLIS = 2_000;

/** Flags a fault: a digit says which, Enter keeps it; a note can be added between the two. */
export function FlagDialog({ subject, seen, onClose }: FlagDialogProps) {
  const t = useTranslations('remarks.flag');
  const { first, field, start, what, note, setNote, isLacking, choose, chooseByKey, keep } = useFlagging((flagged) => {
    const kept = browserClient().remark({ id: newId(), subject, at: Date.now(), kind: 'flagged', ...flagged, seen });
    // It is said to be kept once it is on the disk or with the server; where it is neither, the outbox holds it and tells.
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
    void Promise.race([kept, late]).then(() => onClose(flagged.what));
  });
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  useEarlyKeys((key) => {
    const kind = FLAG_KINDS[Number(key) - 1];
    if (kind) chooseByKey(kind);
    else if (key === 'Enter') keep();
    return kind !== undefined || key === 'Enter';
  });
  return (
    <AppDialog title={t('title')} onClose={() => onClose(null)} initialFocus={start}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          keep();
        }}
      >
        <Kinds what={what} onChoose={choose} onKey={chooseByKey} onEnter={hear} first={first} />
        <p role="alert" className="mt-2 text-sm text-bad">
          {isLacking && t('choose')}
        </p>
        <NoteField
          ref={field}
          label={t('note')}
          hint={t('noteHint')}
          value={note}
          onChange={setNote}
          onKeyDown={hear}
        />
        <Before subject={subject} />
        <Keep />
      </form>
    </AppDialog>
  );
}

/** What is chosen and written, where the focus is to be, and whether it can be kept as it is. */
function useFlagging(onKeep: (kept: { readonly what: FlagKind; readonly note: string }) => void) {
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState<FlagKind | null>(null);
  const [note, setNote] = useState('');
  const [isLacking, setLacking] = useState(false);
  /** A second Enter does not flag it twice. */
  const isKept = useRef(false);
  const choose = (kind: FlagKind): void => {
    setWhat(kind);
    setLacking(false);
  };
  return {
    first,
    field,
    /** What has the focus once the dialog takes it: something may be chosen by then. */
    start: what === null ? first : field,
    what,
    note,
    setNote,
    isLacking,
    choose,
    chooseByKey: (kind: FlagKind) => {
      choose(kind);
      field.current?.focus();
    },
    keep: () => {
      const cleaned = cleanNote(note);
      setLacking(what === null);
      if (what === null) first.current?.focus();
      else if (noteFault(cleaned) !== null) field.current?.focus();
      else if (!isKept.current) {
        isKept.current = true;
        onKeep({ what, note: cleaned });
      }
    },
  };
}

function Keep() {
  const t = useTranslations('remarks.flag');
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <p className="max-w-80 text-sm text-soft">{t('stays')}</p>
      <button type="submit" className="button button-primary" aria-keyshortcuts="Enter">
        {t('keep')}{' '}
        <kbd className="kbd" aria-hidden="true">
          ↵
        </kbd>
      </button>
    </div>
  );
}

type KindsProps = {
  readonly what: FlagKind | null;
  readonly onChoose: (kind: FlagKind) => void;
  /** By its digit: what comes next is the note. */
  readonly onKey: (kind: FlagKind) => void;
  readonly onEnter: (event: KeyboardEvent) => void;
  readonly first: { current: HTMLInputElement | null };
};

function Kinds({ what, onChoose, onKey, onEnter, first }: KindsProps) {
  const t = useTranslations('remarks.flag');
  const id = useId();
  const hear = (event: KeyboardEvent): void => {
    const kind = FLAG_KINDS[Number(event.key) - 1];
    if (!kind || event.ctrlKey || event.metaKey || event.altKey) return onEnter(event);
    event.preventDefault();
    onKey(kind);
  };
  return (
    <fieldset>
      <legend className="sr-only">{t('title')}</legend>
      <ul className="flag-kinds">
        {FLAG_KINDS.map((kind, index) => (
          <li key={kind}>
            <label className="flag-kind">
              <input
                onKeyDown={hear}
                ref={index === 0 ? first : undefined}
                type="radio"
                name={id}
                value={kind}
                checked={what === kind}
                aria-keyshortcuts={String(index + 1)}
                onChange={() => onChoose(kind)}
              />
              <kbd className="kbd" aria-hidden="true">
                {index + 1}
              </kbd>
              <span>
                <b>{t(`kinds.${kind}`)}</b> <span className="text-sm text-soft">{t(`about.${kind}`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The flags that stand on it already, where the server says so in time. */
function Before({ subject }: { readonly subject: RemarkSubject }) {
  const t = useTranslations('remarks.flag');
  const format = useFormatter();
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  useEffect(() => {
    let isGone = false;
    void fetchRemarks(subject).then((found) => {
      if (!isGone && found) setFlags(found.flags.filter(({ state }) => state === 'open'));
    });
    return () => {
      isGone = true;
    };
  }, [subject]);
  if (flags.length === 0) return null;
  return (
    <div className="notice mt-4 text-sm">
      <p>{t('before')}</p>
      <ul className="mt-1 list-disc pl-5">
        {flags.slice(0, 3).map(({ id, what, at, note }) => (
          <li key={id} className="break-words">
            {t('beforeLine', { what: t(`kinds.${what}`), at: format.dateTime(at, { dateStyle: 'medium' }) })}
            {note !== '' && `: ${note.slice(0, 120)}`}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <Link href="/flags">{t('list')}</Link>
      </p>
    </div>
  );
}
