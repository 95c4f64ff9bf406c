import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import type { HtmlTree } from './html-tree.ts';

/** A rehype plugin: fenced code in TypeScript or Python becomes spans of class `token-keyword`, `token-string` and so on. */
export function highlightCode(): (tree: unknown) => void {
  return (tree) => visit(tree as HtmlTree);
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  typescript: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  py: 'python',
  python: 'python',
};

// A theme whose colours are variables: their names become classes, so that a style sheet decides, in light and in dark.
const theme = createCssVariablesTheme({ name: 'gradus', variablePrefix: '--', fontStyle: false });
let highlighter: ReturnType<typeof createHighlighterCoreSync> | undefined;

function visit(node: HtmlTree): void {
  const [code] = node.tagName === 'pre' ? (node.children ?? []) : [];
  const classes = code?.tagName === 'code' ? code.properties?.className : undefined;
  const named = (Array.isArray(classes) ? classes : []).find((name) => String(name).startsWith('language-'));
  const language = LANGUAGES[String(named ?? '').slice('language-'.length)];
  if (code && language) code.children = coloured(textOf(code), language);
  else for (const child of node.children ?? []) visit(child);
}

function coloured(text: string, language: string): HtmlTree[] {
  highlighter ??= createHighlighterCoreSync({
    themes: [theme],
    langs: [typescript, python],
    engine: createJavaScriptRegexEngine(),
  });
  // On a busy machine the first code takes longer than Shiki would give it, and would be left half coloured for good.
  const options = { lang: language, theme: 'gradus', tokenizeTimeLimit: 0 };
  const { tokens } = highlighter.codeToTokens(text.replace(/\n$/u, ''), options);
  return tokens.flatMap((line) => line.map(({ content, color }) => span(content, color)).concat(NEWLINE));
}

const NEWLINE: HtmlTree = { type: 'text', value: '\n' };

function span(text: string, color: string | undefined): HtmlTree {
  const name = /^var\(--(token-[\w-]+)\)$/u.exec(color ?? '')?.[1];
  const value: HtmlTree = { type: 'text', value: text };
  return name === undefined
    ? value
    : { type: 'element', tagName: 'span', properties: { className: [name] }, children: [value] };
}

function textOf(node: HtmlTree): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
