import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** With fewer cards to choose in, a share says nothing. */
const FEWEST = 3;
const SHARE = 1 / 3;

/** Packs in which so many cards have three options that a fourth was not looked for: a guess is right too often there. */
export function threeOptionProblems(packs: readonly ParsedPack[]): Problem[] {
  return packs.flatMap(({ concepts, source }) => {
    const counts = concepts.flatMap(({ cards }) =>
      cards.flatMap(({ spec }) => {
        const options = optionsOf(spec);
        return options === null ? [] : [{ id: spec.id, options }];
      }),
    );
    const three = counts.filter(({ options }) => options === 3).map(({ id }) => id);
    if (!source || counts.length < FEWEST || three.length <= counts.length * SHARE) return [];
    const what = `${three.length} of ${counts.length} cards have three options only: ${three.join(', ')}`;
    const fix = 'write a fourth where one more real mistake is easy to find';
    return [source.problem({ code: 'three-options', what, fix }, ['id'])];
  });
}

/** How many options a card has; null for a card without. */
function optionsOf(card: object): number | null {
  const { options } = card as { readonly options?: unknown };
  return Array.isArray(options) ? options.length : null;
}
