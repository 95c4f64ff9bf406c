'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { LineMark } from './line-mark.ts';
import { MonacoEditor } from './monaco-editor.tsx';
import { PlainEditor, type PlainEditorProps } from './plain-editor.tsx';

/** Monaco, or a plain text area where the screen is small or Monaco does not come. */
export function CodeEditor({ plain, path, revision, mark, vim, onTypable, ...editor }: CodeEditorProps) {
  const t = useTranslations('workbench');
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const isTypable = plain || state !== 'loading';
  const tell = useEffectEvent(onTypable);
  useEffect(() => {
    if (isTypable) tell();
  }, [isTypable]);
  if (plain || state === 'failed') {
    return (
      <>
        {state === 'failed' && <output className="wb-note">{t('editor.failed')}</output>}
        <PlainEditor {...editor} />
        {mark && <p className="wb-mark">{t('editor.mark', { line: mark.line, text: mark.text })}</p>}
      </>
    );
  }
  return (
    <div className="wb-editor-box">
      {state === 'loading' && <output className="wb-note wb-editor-loading">{t('editor.loading')}</output>}
      <MonacoEditor
        {...editor}
        path={path}
        revision={revision}
        mark={mark}
        vim={vim}
        onReady={() => setState('ready')}
        onFailed={(error) => {
          console.warn('Monaco could not be loaded; a plain text area stands in.', error);
          setState('failed');
        }}
      />
    </div>
  );
}

type CodeEditorProps = PlainEditorProps & {
  /** Names the file, and with it the undo history; no extension. */
  readonly path: string;
  /** Counts how often the text was replaced from outside. */
  readonly revision: number;
  readonly plain: boolean;
  /** What is said of a line: at its end, or below the text area. */
  readonly mark: LineMark | null;
  readonly vim: boolean;
  /** Called once there is something that takes keys. */
  readonly onTypable: () => void;
};
