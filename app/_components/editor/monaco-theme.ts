import type { editor } from 'monaco-editor/editor';

/** The names under which the themes are known to Monaco. */
export const LIGHT = 'gradus-light';
export const DARK = 'gradus-dark';

/** Monaco’s own two themes on the ground of our pages, with enough contrast for text that a diff has marked. */
export function defineThemes(monacoEditor: typeof editor): void {
  monacoEditor.defineTheme(LIGHT, {
    base: 'vs',
    inherit: true,
    rules: [{ token: 'comment', foreground: '006000' }],
    colors: {
      'editor.background': '#ffffff',
      'diffEditor.removedLineBackground': '#fdf0ee',
      'diffEditor.removedTextBackground': '#fadedb',
      'diffEditor.insertedLineBackground': '#eff8f2',
      'diffEditor.insertedTextBackground': '#d7eedf',
    },
  });
  monacoEditor.defineTheme(DARK, {
    base: 'vs-dark',
    inherit: true,
    rules: [{ token: 'comment', foreground: '8fc07a' }],
    colors: {
      'editor.background': '#1a1d23',
      'diffEditor.removedLineBackground': '#2b1c1c',
      'diffEditor.removedTextBackground': '#452321',
      'diffEditor.insertedLineBackground': '#17261e',
      'diffEditor.insertedTextBackground': '#1c3b2a',
    },
  });
}
