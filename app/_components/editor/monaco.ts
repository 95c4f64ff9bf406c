import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/typescript/register';
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import './monaco-features.ts';
import { defineThemes } from './monaco-theme.ts';

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker: (id: string, label: string) => Worker };
  }
}

const TYPES = '/judge/tensor-types.json';

export type Monaco = typeof monaco;

let ready: Promise<typeof monaco> | null = null;

/** Monaco with TypeScript as the sandbox knows it: strict, the tensor library’s types, and no page to touch. */
export function loadMonaco(): Promise<typeof monaco> {
  ready ??= prepare();
  return ready;
}

async function prepare(): Promise<typeof monaco> {
  window.MonacoEnvironment = {
    getWorker: (_id, label) =>
      label === 'typescript' || label === 'javascript'
        ? new Worker(new URL('./typescript.worker.ts', import.meta.url), { type: 'module' })
        : new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
  };
  defineThemes(monaco.editor);
  typescriptDefaults.setCompilerOptions({
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ScriptTarget.ESNext,
    lib: ['es2023'],
    types: [],
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    allowNonTsExtensions: true,
  });
  typescriptDefaults.setEagerModelSync(true);
  // Without its types the editor still edits; they come when they come.
  void addTypes();
  return monaco;
}

async function addTypes(): Promise<void> {
  try {
    const response = await fetch(TYPES);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const files = (await response.json()) as Readonly<Record<string, string>>;
    typescriptDefaults.setExtraLibs(Object.entries(files).map(([filePath, content]) => ({ filePath, content })));
  } catch (error) {
    console.warn(`The tensor library’s types could not be loaded from ${TYPES}; completion goes without them.`, error);
    typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: true, noSyntaxValidation: false });
  }
}
