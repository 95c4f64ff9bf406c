import { citationsOf } from '#lib/cards/source-text.ts';
import type { Work } from '#lib/cards/work.ts';
import type { ParsedCard } from '#lib/packs/format/parse-concept.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { surname } from '#lib/packs/registers/works.ts';
import { spellingOf } from './spelling-of.ts';

/** What cards cite: keys must be those of works, and a work that has a key is cited by it. */
export function citationProblems(packs: readonly ParsedPack[], works: ReadonlyMap<string, Work>): Problem[] {
  const cards = packs.flatMap((pack) => pack.concepts.flatMap((concept) => concept.cards));
  return [...cards.flatMap((card) => cardProblems(card, works)), ...twoWays(cards)];
}

function cardProblems({ spec, source, path }: ParsedCard, works: ReadonlyMap<string, Work>): Problem[] {
  return citationsOf(spec.source).flatMap((citation, index) => {
    const place = [...path, 'source', ...(Array.isArray(spec.source) ? [index] : [])];
    if (typeof citation !== 'string') {
      if (works.has(citation.key)) return [];
      const what = `there is no work “${citation.key}” in content/sources.yaml`;
      const fix = spellingOf(citation.key, works.keys(), 'correct the key, or enter the work there');
      return [source.problem({ code: 'unknown-work', what, fix }, [...place, 'key'])];
    }
    return headsIn(citation).flatMap(({ name, year }) => {
      const known = [...works].find(([, work]) => surname(work) === name && work.year === year);
      if (!known) return [];
      const what = `this names a work that content/sources.yaml has as “${known[0]}”`;
      const fix = `write { key: ${known[0]}, at: … }; if it is another one, enter that there`;
      return [source.problem({ code: 'cited-two-ways', what, fix }, place)];
    });
  });
}

/** Works without a key: the same first author and year must come in the same words. */
function twoWays(cards: readonly ParsedCard[]): Problem[] {
  const first = new Map<string, string>();
  return cards.flatMap(({ spec, source, path }) =>
    citationsOf(spec.source).flatMap((citation) =>
      (typeof citation === 'string' ? headsIn(citation) : []).flatMap(({ name, year, written }) => {
        const key = `${name} ${year}`;
        const earlier = first.get(key) ?? written;
        first.set(key, earlier);
        if (earlier === written) return [];
        const what = `“${written}” is cited as “${earlier}” elsewhere`;
        const fix = 'enter the work in content/sources.yaml, and cite it by its key';
        return [source.problem({ code: 'cited-two-ways', what, fix }, [...path, 'source'])];
      }),
    ),
  );
}

type Head = { readonly name: string; readonly year: number; readonly written: string };

/** Author and year of each work that a citation in words names. */
function headsIn(citation: string): Head[] {
  return citation.split(';').flatMap((part) => {
    const written = /^\D*?\b(?:1[6-9]|20)\d\d\b/u.exec(part.trim())?.[0];
    const name = written === undefined ? undefined : /^[\p{L}’'-]+/u.exec(written)?.[0];
    if (written === undefined || name === undefined) return [];
    return [{ name: name.toLowerCase(), year: Number(written.slice(-4)), written }];
  });
}
