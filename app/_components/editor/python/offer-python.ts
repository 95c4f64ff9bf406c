import 'monaco-editor/languages/definitions/python/register';
import type { languages } from 'monaco-editor/editor';
import type { Monaco } from '#app/_components/editor/monaco.ts';
import { nameAt, openCall, ROOTS } from './name-at.ts';
import { loadNames, type PythonName } from './python-names.ts';

let isOffered = false;

/** Python’s grammar, and completion, hover and signatures of our NumPy and torch, once for a page. Types are not checked. */
export function offerPython(monaco: Monaco): void {
  if (isOffered) return;
  isOffered = true;
  const { languages: known } = monaco;
  known.registerCompletionItemProvider('python', {
    triggerCharacters: ['.'],
    provideCompletionItems: async (model, position) => {
      const before = model.getValueInRange(
        new monaco.Range(position.lineNumber, 1, position.lineNumber, position.column),
      );
      const group = GROUP.exec(before)?.[1];
      if (group === undefined) return { suggestions: [] };
      const word = model.getWordUntilPosition(position);
      const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
      const found = Object.entries(await loadNames()).filter(([path]) => isIn(path, group));
      return {
        suggestions: found.map(([path, name]) => ({
          label: path.slice(path.lastIndexOf('.') + 1),
          kind: kindOf(name, known.CompletionItemKind),
          insertText: path.slice(path.lastIndexOf('.') + 1),
          detail: `${path}${name.signature ?? ''}`,
          ...(name.doc && { documentation: name.doc }),
          range,
        })),
      };
    },
  });
  known.registerHoverProvider('python', {
    provideHover: async (model, position) => {
      const path = nameAt(model.getLineContent(position.lineNumber), position.column);
      const name = path === null ? undefined : (await loadNames())[path];
      if (!name) return null;
      const head = `\`\`\`python\n${path}${name.signature ?? ''}\n\`\`\``;
      return { contents: [{ value: head }, { value: name.doc }] };
    },
  });
  known.registerSignatureHelpProvider('python', {
    signatureHelpTriggerCharacters: ['(', ','],
    provideSignatureHelp: async (model, { lineNumber, column }) => {
      const from = Math.max(1, lineNumber - LINES_BEFORE);
      const call = openCall(model.getValueInRange(new monaco.Range(from, 1, lineNumber, column)));
      const name = call === null ? undefined : (await loadNames())[call.path];
      if (!call || !name?.signature) return null;
      return {
        value: helpOf(call.path, name.signature, { doc: name.doc, at: call.argument }),
        dispose: () => undefined,
      };
    },
  });
}

/** What stands before the dot at the end of a text. */
const GROUP = new RegExp(String.raw`(?:^|[^\w.])((?:${ROOTS})(?:\.\w+)*)\.\w*$`, 'u');
/** A call over more lines than these is not looked for. */
const LINES_BEFORE = 20;

function isIn(path: string, group: string): boolean {
  return path.startsWith(`${group}.`) && !path.slice(group.length + 1).includes('.');
}

function kindOf({ kind }: PythonName, kinds: typeof languages.CompletionItemKind): languages.CompletionItemKind {
  return { function: kinds.Function, class: kinds.Class, module: kinds.Module, value: kinds.Constant }[kind];
}

function helpOf(
  path: string,
  signature: string,
  { doc, at }: { readonly doc: string; readonly at: number },
): languages.SignatureHelp {
  const parameters = signature
    .slice(1, -1)
    .split(/,\s*(?![^()[\]]*[)\]])/u)
    .filter((one) => one !== '' && one !== '/' && one !== '*')
    .map((label) => ({ label }));
  return {
    signatures: [{ label: `${path}${signature}`, documentation: doc, parameters }],
    activeSignature: 0,
    activeParameter: Math.min(at, Math.max(0, parameters.length - 1)),
  };
}
