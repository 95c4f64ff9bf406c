import type { Prng } from '#lib/base/prng.ts';
import type { PropertyOf } from '#lib/exercises/property.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { claimOf, UNCHANGED } from './claim.ts';
import { pathsOf, type Plan, type Setting } from './plan.ts';

/** Every word becomes another one, the same wherever it stands; the outputs stay. Null: there are no words. */
export function planRenamed(property: PropertyOf<'renamed'>, { inputs, prng }: Setting): Plan | null {
  const names = new Map<string, string>();
  const renamed = (value: WireValue): WireValue => {
    if (typeof value === 'string') {
      const own = names.get(value) ?? freshWord(names.size, prng);
      names.set(value, own);
      return own;
    }
    return Array.isArray(value) ? value.map((item: WireValue) => renamed(item)) : value;
  };
  const given = property.inputs
    .filter((name) => inputs.has(name))
    .map((name) => [name, renamed(inputs.get(name))] as const);
  if (names.size === 0) return null;
  return {
    variations: [new Map(given)],
    claims: ([before, after]) =>
      pathsOf(before!, property.outputs).map((path) => claimOf([before!, after!], path, UNCHANGED)),
  };
}

const CONSONANTS = 'bdfgklmnprst';
const VOWELS = 'aeiou';

/** Unlike all others: its end counts, and its beginning is drawn. */
function freshWord(count: number, prng: Prng): string {
  const letter = (letters: string, at: number): string => letters[at % letters.length]!;
  const drawn = letter(CONSONANTS, prng.integer(0, 999)) + letter(VOWELS, prng.integer(0, 999));
  const counted = letter(CONSONANTS, count) + letter(VOWELS, Math.floor(count / CONSONANTS.length));
  return `${drawn}${counted}${count < CONSONANTS.length * VOWELS.length ? '' : count}`;
}
