import { prngFrom, type Prng } from '#lib/base/prng.ts';
import type { ExerciseSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import { isTensorDraw, leavesOf, type InputLeaf, type DrawnInput } from '#lib/exercises/input-spec.ts';
import { plainSizes } from '#lib/exercises/plain-draw.ts';

/** A size moves so far at most, in primes, or is exchanged for another one that is at most so many times as large. */
const STEPS = 2;
const ALIKE = 3;
/** A regime may become so many times as large, or hold so many elements; and so many times smaller. */
const MOST = { times: 2, elements: 100, smaller: 3 } as const;
const TRIES = 200;
const PRIMES = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101];

/**
 * The exercise with sizes of this submission’s own, so that none can be known beforehand: each dim that is a prime above
 * 2 becomes another one, distinct from the rest; what has to be equal stays equal, and 0, 1 and sizes that are no primes
 * stay what they are. So do those that the regime lists as fixed, and those that its inputs name by numbers.
 */
export function withDrawnSizes(spec: ExerciseSpec, seed: number): ExerciseSpec {
  return {
    ...spec,
    regimes: spec.regimes.map((regime) => ({
      ...regime,
      dims: drawDims(regime, prngFrom(`${seed}/${regime.id}/sizes`)),
    })),
  };
}

/** The dims of a regime that get another size with every submission, those together that stay equal. */
export function drawnGroups(regime: RegimeSpec): Group[] {
  return groupsOf(regime).filter((group) => isDrawn(regime, group));
}

/** Dims that have one size, the size that the author gave them, and the least that their inputs allow. */
type Group = { readonly names: readonly string[]; readonly size: number; readonly least: number };

function drawDims(regime: RegimeSpec, prng: Prng): Record<string, number> {
  const groups = drawnGroups(regime);
  if (groups.length === 0) return regime.dims;
  const free = new Set(groups.flatMap(({ names }) => names));
  const kept = Object.entries(regime.dims).filter(([name]) => !free.has(name));
  const taken = new Set(kept.map(([, size]) => size));
  const declared = elementsOf(
    groups,
    groups.map(({ size }) => size),
  );
  const candidates = groups.map((group) => candidatesFor(group, groups).filter((size) => !taken.has(size)));
  let best = groups.map(({ size }) => size);
  let changed = 0;
  for (let tries = 0; tries < TRIES && changed < groups.length; tries += 1) {
    const sizes = candidates.map((among, at) => among[prng.integer(0, among.length - 1)] ?? groups[at]!.size);
    const elements = elementsOf(groups, sizes);
    const isFitting =
      new Set(sizes).size === sizes.length &&
      elements <= Math.max(MOST.times * declared, MOST.elements) &&
      elements >= declared / MOST.smaller;
    const differing = sizes.filter((size, at) => size !== groups[at]!.size).length;
    if (isFitting && differing > changed) [best, changed] = [sizes, differing];
  }
  const drawn = groups.flatMap(({ names }, at) => names.map((name) => [name, best[at]!] as const));
  return { ...regime.dims, ...Object.fromEntries(drawn) };
}

function elementsOf(groups: readonly Group[], sizes: readonly number[]): number {
  return groups.reduce((product, { names }, at) => product * sizes[at]! ** names.length, 1);
}

/** Its neighbours among the primes, and the sizes of the other dims: exchanged, they cost no more. */
function candidatesFor({ size, least }: Group, groups: readonly Group[]): number[] {
  const at = PRIMES.indexOf(size);
  const near = PRIMES.slice(Math.max(0, at - STEPS), at + STEPS + 1);
  const alike = groups.map((other) => other.size).filter((other) => other <= size * ALIKE && size <= other * ALIKE);
  return [...new Set([...near, ...alike])].filter((prime) => prime >= least);
}

/** Equal sizes of a regime belong together: they are meant to be equal. */
function groupsOf({ dims, inputs }: RegimeSpec): Group[] {
  const sizes = [...new Set(Object.values(dims))];
  return sizes.map((size) => {
    const names = Object.keys(dims).filter((name) => dims[name] === size);
    const least = Math.max(0, ...leavesOf(inputs).flatMap((leaf) => names.map((name) => leastFor(leaf, name))));
    return { names, size, least };
  });
}

function isDrawn({ fixed, inputs }: RegimeSpec, { names, size }: Group): boolean {
  if (!PRIMES.includes(size) || names.some((name) => fixed.includes(name))) return false;
  return !leavesOf(inputs).some((leaf) => isSpoken(leaf, names, size));
}

/** Whether an input says the size itself: as a number, in numbers that fill it, or in a range of indices. */
function isSpoken(leaf: InputLeaf, names: readonly string[], size: number): boolean {
  if (typeof leaf === 'number') return leaf === size;
  if (typeof leaf !== 'object') return false;
  if ('json' in leaf) return true;
  if (!('draw' in leaf)) return false;
  if (!isTensorDraw(leaf)) return plainSizes(leaf).includes(size);
  if (leaf.shape.includes(size)) return true;
  if (leaf.draw === 'integer' && leaf.to === size - 1) return true;
  const axes = leaf.shape.flatMap((name, axis) => (names.includes(String(name)) ? [axis] : []));
  if (leaf.draw === 'given' && leaf.values.length > 1 && axes.length > 0) return true;
  return axes.some((axis) => new Set(indicesAt(leaf, axis).filter((index) => index >= 0)).size === size);
}

/** The least size of a dim with which every index that an input names exists. */
function leastFor(leaf: InputLeaf, name: string): number {
  if (typeof leaf === 'object' && 'draw' in leaf && !isTensorDraw(leaf)) return plainSizes(leaf).includes(name) ? 1 : 0;
  if (!isTensorDraw(leaf)) return 0;
  const axes = leaf.shape.flatMap((size, axis) => (size === name ? [axis] : []));
  const indices = axes.flatMap((axis) => indicesAt(leaf, axis));
  return Math.max(0, ...indices.map((index) => (index < 0 ? -index : index + 1)));
}

function indicesAt(leaf: DrawnInput, axis: number): number[] {
  const places = [...(leaf.set ?? []).map(({ at }) => at), ...(leaf.draw === 'mask' ? (leaf.empty ?? []) : [])];
  return places.flatMap((at) => at[axis] ?? []);
}
