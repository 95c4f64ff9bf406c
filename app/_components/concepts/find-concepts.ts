/** What a search found: places, best first; `isNear` where nothing has what was typed, and these only come near it. */
export type Found = { readonly places: readonly number[]; readonly isNear: boolean };

const MOST = 8;
const NEAREST = 3;

/** The concepts whose title or name has what was typed, those that begin with it first; else the three that come nearest. */
export function findConcepts(
  typed: string,
  concepts: readonly { readonly title: string; readonly slug: string }[],
): Found {
  const wanted = plain(typed);
  if (wanted === '') return { places: [], isNear: false };
  const ranked = concepts.flatMap(({ title, slug }, place) => {
    const rank = rankOf(wanted, plain(title), plain(slug));
    return rank === null ? [] : [{ place, rank }];
  });
  const places = ranked.toSorted((one, other) => one.rank - other.rank).map(({ place }) => place);
  if (places.length > 0) return { places: places.slice(0, MOST), isNear: false };
  const near = concepts
    .map(({ title, slug }, place) => ({
      place,
      share: Math.max(shared(wanted, plain(title)), shared(wanted, plain(slug))),
    }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
  return { places: near.slice(0, NEAREST).map(({ place }) => place), isNear: true };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\s\p{M}_-]+/gu, ' ')
    .trim();
}

function rankOf(wanted: string, title: string, slug: string): number | null {
  if (title === wanted) return 0;
  if (title.startsWith(wanted)) return 1;
  if (` ${title}`.includes(` ${wanted}`)) return 2;
  if (title.includes(wanted)) return 3;
  return slug.includes(wanted) ? 4 : null;
}

/** The share of letter pairs that two texts have in common (Dice). */
function shared(one: string, other: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const [first, second] = [pairs(one), pairs(other)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}
