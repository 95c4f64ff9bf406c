'use client';

import { useEffect, useRef, useState } from 'react';
import type { Language } from '#lib/exercises/language.ts';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';
import type { Monaco } from './monaco.ts';

/** Two versions of a file, their differences marked; only the first as plain text where Monaco is not wanted or does not come. */
export function DiffView({ original, modified, plain, label, language = 'typescript' }: DiffViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const isPlain = plain || hasFailed;
  useEffect(() => {
    const element = box.current;
    if (!element || isPlain) return undefined;
    let close: (() => void) | null = null;
    let gone = false;
    import('./monaco.ts')
      .then(async ({ loadMonaco }) => {
        if (language === 'python') await import('monaco-editor/languages/definitions/python/register');
        return loadMonaco();
      })
      .then((monaco) => {
        if (!gone) close = open(monaco, element, { original, modified, label, language });
      })
      .catch((error: unknown) => {
        console.warn('Monaco could not be loaded; the code is shown without differences.', error);
        setFailed(true);
      });
    return () => {
      gone = true;
      close?.();
    };
  }, [original, modified, label, language, isPlain]);
  if (isPlain) {
    return (
      <ScrollBox className="wb-literal" label={label}>
        {original}
      </ScrollBox>
    );
  }
  return <section ref={box} className="wb-diff" aria-label={label} />;
}

type Shown = Required<Omit<DiffViewProps, 'plain'>>;

type DiffViewProps = {
  readonly original: string;
  readonly modified: string;
  readonly plain: boolean;
  readonly label: string;
  readonly language?: Language;
};

function open(monaco: Monaco, element: HTMLElement, what: Shown): () => void {
  const { label } = what;
  const original = monaco.editor.createModel(what.original, what.language);
  const modified = monaco.editor.createModel(what.modified, what.language);
  const view = monaco.editor.createDiffEditor(element, {
    readOnly: true,
    automaticLayout: true,
    renderSideBySide: false,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
  });
  for (const side of [view.getOriginalEditor(), view.getModifiedEditor()]) side.updateOptions({ ariaLabel: label });
  view.setModel({ original, modified });
  return () => {
    view.setModel(null);
    view.dispose();
    original.dispose();
    modified.dispose();
  };
}
