import type { ExerciseSpec, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import { isTensorDraw, leavesOf, type InputLeaf, type InputSpec } from '#lib/exercises/input-spec.ts';
import { casesOf, isOneCall, paramsOf } from './cases.ts';

/** A regime made larger, and by how much its dims were multiplied. */
export type ScaledRegime = { readonly regime: RegimeSpec; readonly factor: number };

const FACTORS = [1, 2, 3] as const;
/** Numbers that the inputs of one call may hold in all; beyond it the larger sizes are left out. */
const MOST_NUMBERS = 32_768;

/**
 * The sizes at which the cost of a function is measured, smallest first: one visible regime with its dims multiplied, so
 * that the largest input still takes no time to speak of. Empty where no regime can be made larger.
 */
export function scaledRegimes(spec: ExerciseSpec, fn: FunctionSpec): ScaledRegime[] {
  const { regime: wanted, scale } = spec.cost;
  const mine = casesOf(spec, 'exact', wanted === undefined)
    .filter((kase) => kase.fn === fn && isOneCall(kase))
    .map(({ regime }) => regime);
  const chosen = mine.find((regime) => (wanted === undefined ? canGrow(regime, fn) : regime.id === wanted));
  if (!chosen) return [];
  const names = scale ?? Object.keys(chosen.dims);
  return FACTORS.map((factor) => ({ regime: grown(chosen, names, factor), factor })).filter(
    ({ regime, factor }) => factor === 1 || numbersIn(regime) <= MOST_NUMBERS,
  );
}

/** Its id differs, so that its inputs are drawn anew. */
function grown(regime: RegimeSpec, names: readonly string[], factor: number): RegimeSpec {
  const dims = Object.fromEntries(
    Object.entries(regime.dims).map(([name, size]) => [name, names.includes(name) ? size * factor : size]),
  );
  return { ...regime, id: `${regime.id}×${factor}`, dims };
}

/** Some argument is a tensor whose size has a name, and no input is a list of numbers of a fixed length. */
function canGrow(regime: RegimeSpec, fn: FunctionSpec): boolean {
  const leaves = leavesOf(regime.inputs);
  const isArgument = paramsOf(fn).some(({ name }) => hasNamedSize(regime.inputs[name]));
  const isList = (leaf: InputLeaf): boolean => isTensorDraw(leaf) && leaf.draw === 'given' && leaf.values.length > 1;
  return isArgument && !leaves.some(isList);
}

function hasNamedSize(input: InputSpec | undefined): boolean {
  return typeof input === 'object' && 'shape' in input && input.shape.some((size) => typeof size === 'string');
}

function numbersIn(regime: RegimeSpec): number {
  const sizeIn = (size: number | string): number => (typeof size === 'number' ? size : regime.dims[size]!);
  return leavesOf(regime.inputs).reduce<number>(
    (sum, leaf) =>
      isTensorDraw(leaf) ? sum + leaf.shape.reduce<number>((product, size) => product * sizeIn(size), 1) : sum,
    0,
  );
}
