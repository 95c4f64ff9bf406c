'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { downloadText } from './download-text.ts';

type TextOutProps = {
  /** Of the file, without its day. */
  readonly name: string;
  readonly ending: 'md' | 'json';
  /** Made when it is wanted; null while there is none. */
  readonly text: (() => string) | null;
  readonly primary?: boolean;
};

/** Hands a text out: as a file that is saved, or copied. */
export function TextOut({ name, ending, text, primary = false }: TextOutProps) {
  const t = useTranslations('common.textOut');
  const [said, setSaid] = useState<'saved' | 'copied' | 'notCopied' | null>(null);
  const save = (made: string): void => {
    downloadText(`${name}-${new Date().toISOString().slice(0, 10)}.${ending}`, made);
    setSaid('saved');
  };
  const copy = async (made: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made);
      setSaid('copied');
    } catch {
      // Over plain http, or where it is not allowed.
      setSaid('notCopied');
    }
  };
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-2">
        <button
          type="button"
          className={primary ? 'button button-primary' : 'button'}
          disabled={text === null}
          onClick={() => text && save(text())}
        >
          {t('save')}
        </button>
        <button type="button" className="button" disabled={text === null} onClick={() => text && void copy(text())}>
          {t('copy')}
        </button>
      </p>
      <p role="status" className="mt-1 min-h-6 text-sm text-soft">
        {said !== null && t(said)}
      </p>
    </>
  );
}
