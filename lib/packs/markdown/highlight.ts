import type { Element, ElementContent, Root } from 'hast';
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from './text-of.ts';

/** A rehype plugin: fenced code in TypeScript or Python becomes spans of class `token-keyword`, `token-string` and so on. */
export function highlightCode(): (tree: Root) => void {
  return (tree) => visit(tree, { tagName: 'pre' }, colourBlock);
}

/** A program in the same colours, as a tree; no element of it goes over the end of a line. */
export function highlightedTree(program: string, language: string): Root {
  return { type: 'root', children: coloured(program, LANGUAGES[language] ?? 'typescript') };
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

function colourBlock({ children: [code] }: Element): typeof SKIP | undefined {
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const language = LANGUAGES[languageOf(code)];
  if (language === undefined) return undefined;
  code.children = coloured(textOf(code), language);
  return SKIP;
}

function languageOf({ properties: { className } }: Element): string {
  const names: readonly unknown[] = Array.isArray(className) ? className : [];
  const named = names.map(String).find((name) => name.startsWith('language-'));
  return named?.slice('language-'.length) ?? '';
}

function coloured(text: string, language: string): ElementContent[] {
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

const NEWLINE: ElementContent = { type: 'text', value: '\n' };

function span(text: string, color: string | undefined): ElementContent {
  const name = /^var\(--(token-[\w-]+)\)$/u.exec(color ?? '')?.[1];
  const value: ElementContent = { type: 'text', value: text };
  return name === undefined
    ? value
    : { type: 'element', tagName: 'span', properties: { className: [name] }, children: [value] };
}
