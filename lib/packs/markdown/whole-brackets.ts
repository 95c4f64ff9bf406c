/**
 * KaTeX’s HTML of an inline or display formula, with what stands in brackets kept on one line: it breaks after every
 * relation and operator of the outermost row, brackets or not. `formula-whole` marks a part that must not be broken.
 */
export function wholeBrackets(html: string): string {
  const begin = html.indexOf(BASE);
  if (begin < 0) return html;
  const bases: string[] = [];
  let at = begin;
  while (html.startsWith(BASE, at)) {
    const end = endOfSpan(html, at);
    bases.push(html.slice(at, end));
    at = end;
  }
  return html.slice(0, begin) + joined(bases) + html.slice(at);
}

const BASE = '<span class="base">';
const BRACKETS = /<span class="(mopen|mclose)[ "]/gu;
const TAGS = /<(\/?)span\b/gu;

/** The parts between which a line may break. */
function joined(bases: readonly string[]): string {
  let html = '';
  let whole: string[] = [];
  let depth = 0;
  for (const base of bases) {
    whole.push(base);
    for (const [, name] of base.matchAll(BRACKETS)) depth += name === 'mopen' ? 1 : -1;
    if (depth > 0) continue;
    html += wrapped(whole);
    whole = [];
    depth = 0;
  }
  return html + wrapped(whole);
}

function wrapped(parts: readonly string[]): string {
  return parts.length > 1 ? `<span class="formula-whole">${parts.join('')}</span>` : parts.join('');
}

/** Where the span that begins at `from` ends. */
function endOfSpan(html: string, from: number): number {
  TAGS.lastIndex = from;
  let depth = 0;
  for (let tag = TAGS.exec(html); tag; tag = TAGS.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.indexOf('>', tag.index) + 1;
  }
  return html.length;
}
