/**
 * KaTeX’s HTML of a formula, with what stands in brackets kept on one line, and a short one as a whole: it breaks after every
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
  const parts = isShort(bases) ? wrapped(bases) : joined(bases);
  return html.slice(0, begin) + parts + html.slice(at);
}

/** As many signs as a formula may have that is never broken at all. */
const SHORT = 12;

function isShort(bases: readonly string[]): boolean {
  return bases.join('').replaceAll(/<[^>]*>/gu, '').length <= SHORT;
}

const BASE = '<span class="base">';
/** Brackets that stand beside each other may share a span: as many as it has signs, and one that is drawn from parts. */
const BRACKETS = /<span class="(mopen|mclose)[ "][^>]*>([^<]*)/gu;
const TAGS = /<(\/?)span\b/gu;

/** The parts between which a line may break. */
function joined(bases: readonly string[]): string {
  let html = '';
  let whole: string[] = [];
  let depth = 0;
  for (const base of bases) {
    whole.push(base);
    for (const [, name, signs] of base.matchAll(BRACKETS)) {
      const count = Math.max(1, Array.from(signs!).length);
      depth += name === 'mopen' ? count : -count;
    }
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
