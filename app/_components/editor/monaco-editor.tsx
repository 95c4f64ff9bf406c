'use client';

import { useEffect, useRef, useState } from 'react';
import type { editor } from 'monaco-editor/editor';
import type { Language } from '#lib/exercises/language.ts';
import type { LineMark } from './line-mark.ts';
import { loadMonaco, type Monaco } from './monaco.ts';
import { DARK, LIGHT } from './monaco-theme.ts';
import type { PlainEditorProps } from './plain-editor.tsx';
import { showMark, type OpenedEditor } from './show-mark.ts';
import { useDark } from './use-dark.ts';
import { useVim } from './use-vim.ts';

/**
 * Monaco on one file. It owns the text while it is typed: `value` replaces it only when `revision` changes, in one step
 * that can be undone. (A `value` that comes back late from a render would otherwise take back what was typed since.)
 */
export function MonacoEditor(props: MonacoEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const mounted = useRef<editor.IStandaloneCodeEditor | null>(null);
  const latest = useRef(props);
  const dark = useDark();
  const [opened, setOpened] = useState<OpenedEditor | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const { revision, fontSize, path, language, label, mark, vim } = props;
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let unmount: (() => void) | null = null;
    let gone = false;
    loadMonaco()
      .then((monaco) => (language === 'python' ? withPython(monaco) : monaco))
      .then((monaco) => {
        if (gone) return;
        const editorThere = open(monaco, element, { path, language }, latest);
        unmount = editorThere.close;
        mounted.current = editorThere.instance;
        setOpened({ monaco, instance: editorThere.instance });
        latest.current.onReady();
      })
      .catch((error: unknown) => latest.current.onFailed(error));
    return () => {
      gone = true;
      mounted.current = null;
      setOpened(null);
      unmount?.();
    };
  }, [path, language]);

  useEffect(() => {
    const model = mounted.current?.getModel();
    if (!model || revision === 0) return;
    const text = latest.current.value;
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  }, [revision]);
  useEffect(() => mounted.current?.updateOptions({ fontSize, ariaLabel: label }), [fontSize, label]);
  useEffect(() => void loadMonaco().then((monaco) => setTheme(monaco, dark)), [dark]);

  useEffect(() => (opened && mark ? showMark(opened, mark) : undefined), [opened, mark]);
  useVim(opened?.instance ?? null, vim, status);

  return (
    <>
      <div ref={box} className="wb-monaco" />
      {vim && <div ref={status} className="wb-vim" />}
    </>
  );
}

export type MonacoEditorProps = PlainEditorProps & {
  readonly path: string;
  readonly language: Language;
  /** Counts how often the text was replaced from outside. */
  readonly revision: number;
  /** What is said at the end of a line; null: nothing. */
  readonly mark: LineMark | null;
  /** Vim’s keys, with their status line below. */
  readonly vim: boolean;
  readonly onReady: () => void;
  readonly onFailed: (error: unknown) => void;
};

type Latest = { readonly current: MonacoEditorProps };

/** Its grammar, and what our NumPy has, are loaded with the first file of Python. */
async function withPython(monaco: Monaco): Promise<Monaco> {
  const { offerPython } = await import('./python/offer-python.ts');
  offerPython(monaco);
  return monaco;
}

type File = { readonly path: string; readonly language: Language };

function open(monaco: Monaco, element: HTMLElement, { path, language }: File, latest: Latest) {
  const isPython = language === 'python';
  const uri = monaco.Uri.parse(`file:///${path}.${isPython ? 'py' : 'ts'}`);
  const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(latest.current.value, language, uri);
  if (model.getValue() !== latest.current.value) model.setValue(latest.current.value);
  const instance = monaco.editor.create(element, {
    model,
    ...EDITOR_OPTIONS,
    tabSize: isPython ? 4 : 2,
    detectIndentation: false,
    insertSpaces: true,
    fontSize: latest.current.fontSize,
    ariaLabel: latest.current.label,
  });
  const changes = model.onDidChangeContent(() => latest.current.onChange(model.getValue()));
  const close = (): void => {
    changes.dispose();
    instance.dispose();
    model.dispose();
  };
  return { instance, close };
}

function setTheme(monaco: Monaco, dark: boolean): void {
  monaco.editor.setTheme(dark ? DARK : LIGHT);
}

const EDITOR_OPTIONS = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  fontFamily: "'JetBrains Mono Variable', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontLigatures: false,
  lineHeight: 1.57,
  renderLineHighlight: 'none',
  bracketPairColorization: { enabled: false },
  overviewRulerLanes: 0,
  fixedOverflowWidgets: true,
  // The last line’s dimmed number falls short of the contrast that WCAG asks for.
  renderFinalNewline: 'on',
  'semanticHighlighting.enabled': false,
} as const;
