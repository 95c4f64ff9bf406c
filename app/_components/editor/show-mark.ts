import type { editor } from 'monaco-editor/editor';
import type { LineMark } from './line-mark.ts';
import type { Monaco } from './monaco.ts';

/** Says something at the end of a line, which stays with its text; in view, where that is wanted, also after the editor has changed its size. Returns how to take it away. */
export function showMark({ monaco, instance }: OpenedEditor, { line, text, reveals }: LineMark): () => void {
  const model = instance.getModel();
  if (!model || line > model.getLineCount()) return () => undefined;
  const range = new monaco.Range(line, 1, line, model.getLineMaxColumn(line));
  const marks = instance.createDecorationsCollection([
    {
      range,
      options: {
        isWholeLine: true,
        showIfCollapsed: true,
        className: 'wb-hit',
        after: {
          // Gaps of its own: Monaco cuts a long text into pieces, each with the margin of its class.
          content: `${'\u00A0'.repeat(4)}✗ ${text}`,
          inlineClassName: 'wb-inline',
          cursorStops: monaco.editor.InjectedTextCursorStops.None,
        },
      },
    },
  ]);
  const reveal = (): void => {
    const at = marks.getRange(0);
    if (reveals && at) instance.revealLineInCenterIfOutsideViewport(at.startLineNumber);
  };
  reveal();
  const resized = instance.onDidLayoutChange(reveal);
  return () => {
    resized.dispose();
    marks.clear();
  };
}

/** An editor, and the library that it comes from. */
export type OpenedEditor = { readonly monaco: Monaco; readonly instance: editor.IStandaloneCodeEditor };
