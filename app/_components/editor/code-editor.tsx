'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import { EDITOR_PANEL } from './editor-panel.ts';
import type { LineMark } from './line-mark.ts';
import type { MonacoEditor } from './monaco-editor.tsx';
import { PlainEditor, type PlainEditorProps } from './plain-editor.tsx';

/** Monaco, or a plain text area where the screen is small or Monaco does not come. */
export function CodeEditor({ plain, path, language, revision, mark, vim, onTypable, ...editor }: CodeEditorProps) {
  const t = useTranslations('workbench');
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const isTypable = plain || state !== 'loading';
  const failed = (error: unknown): void => {
    console.warn('Monaco could not be loaded; a plain text area stands in.', error);
    setState('failed');
  };
  const monaco = useMonaco(!plain, failed);
  const tell = useEffectEvent(onTypable);
  useEffect(() => {
    if (isTypable) tell();
  }, [isTypable]);
  if (plain || state === 'failed') {
    return (
      <div id={EDITOR_PANEL} className="wb-editor-plain">
        {state === 'failed' && <output className="wb-note">{t('editor.failed')}</output>}
        <PlainEditor {...editor} />
        {mark && <p className="wb-mark">{t('editor.mark', { line: mark.line, text: mark.text })}</p>}
      </div>
    );
  }
  return (
    <div id={EDITOR_PANEL} className="wb-editor-box">
      {state === 'loading' && <output className="wb-note wb-editor-loading">{t('editor.loading')}</output>}
      {monaco && (
        <monaco.Editor
          {...editor}
          path={path}
          language={language}
          revision={revision}
          mark={mark}
          vim={vim}
          onReady={() => setState('ready')}
          onFailed={failed}
        />
      )}
    </div>
  );
}

type LoadedMonaco = { readonly Editor: typeof MonacoEditor };

/** Monaco’s component, loaded with Monaco once it is wanted; null before that. */
function useMonaco(isWanted: boolean, onFailed: (error: unknown) => void): LoadedMonaco | null {
  const [loaded, setLoaded] = useState<LoadedMonaco | null>(null);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    import('./monaco-editor.tsx').then(
      ({ MonacoEditor: Editor }) => !isGone && setLoaded({ Editor }),
      (error: unknown) => !isGone && failed(error),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return loaded;
}

type CodeEditorProps = PlainEditorProps & {
  /** Names the file, and with it the undo history; no extension. */
  readonly path: string;
  readonly language: Language;
  /** Counts how often the text was replaced from outside. */
  readonly revision: number;
  readonly plain: boolean;
  /** What is said of a line: at its end, or below the text area. */
  readonly mark: LineMark | null;
  readonly vim: boolean;
  /** Called once there is something that takes keys. */
  readonly onTypable: () => void;
};
