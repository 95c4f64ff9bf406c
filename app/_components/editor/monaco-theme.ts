import type { editor } from 'monaco-editor/editor';

/** The names under which the themes are known to Monaco. */
export const LIGHT = 'gradus-light';
export const DARK = 'gradus-dark';

/** The colours of code of `app/styles/tokens.css`, which Monaco wants in numbers, with enough contrast for text that a diff has marked. */
export function defineThemes(monacoEditor: typeof editor): void {
  monacoEditor.defineTheme(LIGHT, {
    base: 'vs',
    inherit: true,
    rules: rulesOf({ key: '3443b8', type: '0c6175', text: '146a41', number: '8a4408', note: '5f636d' }),
    colors: {
      'editor.background': '#fcfbf8',
      'editor.foreground': '#1a1c23',
      'editorLineNumber.foreground': '#6b6e78',
      'editorLineNumber.activeForeground': '#1a1c23',
      'diffEditor.removedLineBackground': '#fdf0ee',
      'diffEditor.removedTextBackground': '#fadedb',
      'diffEditor.insertedLineBackground': '#eff8f2',
      'diffEditor.insertedTextBackground': '#d7eedf',
    },
  });
  monacoEditor.defineTheme(DARK, {
    base: 'vs-dark',
    inherit: true,
    rules: rulesOf({ key: 'a9b6ff', type: '76cfe6', text: '76d6a2', number: 'f3ab73', note: 'a0a7b4' }),
    colors: {
      'editor.background': '#151820',
      'editor.foreground': '#ecebe6',
      'editorLineNumber.foreground': '#969dab',
      'editorLineNumber.activeForeground': '#ecebe6',
      'diffEditor.removedLineBackground': '#2b1c1c',
      'diffEditor.removedTextBackground': '#452321',
      'diffEditor.insertedLineBackground': '#17261e',
      'diffEditor.insertedTextBackground': '#1c3b2a',
    },
  });
}

type Hues = Readonly<Record<'key' | 'type' | 'text' | 'number' | 'note', string>>;

function rulesOf({ key, type, text, number, note }: Hues): editor.ITokenThemeRule[] {
  return [
    { token: 'comment', foreground: note, fontStyle: 'italic' },
    { token: 'keyword', foreground: key },
    { token: 'type', foreground: type },
    { token: 'type.identifier', foreground: type },
    { token: 'string', foreground: text },
    { token: 'number', foreground: number },
    { token: 'regexp', foreground: number },
  ];
}
