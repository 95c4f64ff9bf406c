import { renderMarkdown } from '#lib/packs/markdown/markdown.ts';

/** Code of a pack as HTML that is safe to show, in the colours of fenced code. */
export function codeHtml(code: string, language: 'ts' | 'py'): string {
  // A fence longer than any inside.
  const fence = '`'.repeat(Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length)) + 1);
  return renderMarkdown(`${fence}${language}\n${code}\n${fence}`);
}
