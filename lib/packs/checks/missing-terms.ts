import type { Piece } from '#lib/packs/markdown/markdown-tree.ts';
import type { TextFinding } from './check-markdown.ts';

/** Pairs of the glossary, of which only the English side matters here. */
type Terms = readonly { readonly en: string }[];

// An English term that stands behind a Chinese one, in small letters: names have large ones, and formulas one or two.
const TERM = /（([a-z][A-Za-z–-]{2,}(?: [A-Za-z–-]+)*)(?:，[A-Z][A-Za-z0-9]*)?）/gu;

/** English terms in Chinese prose that the glossary does not have; none where there is no glossary. */
export function missingTerms(prose: readonly Piece[], terms: Terms): TextFinding[] {
  if (terms.length === 0) return [];
  return prose.flatMap(({ text, start }) =>
    [...text.matchAll(TERM)].flatMap((found): TextFinding[] => {
      const english = found[1]!;
      if (englishIn(terms).has(spelledAlike(english))) return [];
      const what = `the term “${english}” is not in the glossary`;
      const fix = 'enter it in content/glossary.yaml with its Chinese';
      return [{ finding: { code: 'glossary', what, fix }, offset: start + found.index + 1 }];
    }),
  );
}

const read = new WeakMap<Terms, ReadonlySet<string>>();

function englishIn(terms: Terms): ReadonlySet<string> {
  const found = read.get(terms) ?? new Set(terms.map(({ en }) => spelledAlike(en)));
  read.set(terms, found);
  return found;
}

/** British and American, one and several, are one term. */
function spelledAlike(term: string): string {
  return term.toLowerCase().replaceAll('isation', 'ization').replaceAll('–', '-').replace(/s$/u, '');
}
