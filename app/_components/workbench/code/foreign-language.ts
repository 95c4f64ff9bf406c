import type { Language } from '#lib/exercises/language.ts';
import { pythonLine } from '#lib/runner/syntax/python.ts';

/** What no line of Python looks like, and a module of TypeScript has. */
const TYPESCRIPT =
  /^\s*(?:export\s+(?:async\s+)?(?:function|const|type|class)\b|import\s+(?:\*|\{|type\b)|(?:const|let|var)\s+[\w{[].*=|function\s+\w+\s*[(<])/mu;

/** The other language, where code that stands in the editor of one is clearly written in that; else null. */
export function foreignLanguage(source: string, language: Language): Language | null {
  const [isTypescript, isPython] = [TYPESCRIPT.test(source), pythonLine(source) !== null];
  if (isTypescript === isPython) return null;
  const written = isTypescript ? 'typescript' : 'python';
  return written === language ? null : written;
}
