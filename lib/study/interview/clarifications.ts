import type { Localized } from '#lib/base/localized.ts';
import type { ExerciseSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import { isTensorDraw, leavesOf, type DrawnInput } from '#lib/exercises/input-spec.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Exercise } from '#lib/packs/shelf.ts';

/** A question that a candidate may ask, with what it tells; from what the exercise says of itself where it may be seen. */
export type Clarification =
  | { readonly id: 'shapes'; readonly signatures: readonly Localized[] }
  /** Which inputs it is tried on in the open, and what has to throw. */
  | { readonly id: 'edges'; readonly regimes: readonly Localized[]; readonly throws: readonly Localized[] }
  /** The largest number that an input has in the open, about; `isFloat32`: whether it has to hold in single precision too. */
  | { readonly id: 'range'; readonly largest: number; readonly isFloat32: boolean }
  /** Names that are the answer; none: everything is allowed. */
  | { readonly id: 'forbidden'; readonly names: readonly string[] }
  /** The sizes along an axis, in the open; `isConstant`: larger inputs may not launch more kernels. */
  | { readonly id: 'size'; readonly from: number; readonly to: number; readonly isConstant: boolean }
  /** Which functions are gradients that are to be written by hand. */
  | { readonly id: 'gradient'; readonly functions: readonly string[] }
  | { readonly id: 'languages'; readonly languages: readonly Language[] };

/** The clarifying questions of an exercise; one whose answer it does not know is left out. */
export function clarificationsOf({ spec, python }: Pick<Exercise, 'spec' | 'python'>): readonly Clarification[] {
  const shown = spec.functions.filter(({ hidden }) => !hidden);
  const visible = spec.regimes.filter((regime) => regime.visible);
  const sizes = visible.flatMap(({ dims }) => Object.values(dims));
  const largest = Math.max(0, ...visible.flatMap(magnitudes));
  const throwing = visible.filter((regime) => regime.throws !== undefined);
  const asked: readonly (Clarification | null)[] = [
    { id: 'shapes', signatures: shown.map(({ signature }) => signature) },
    visible.length === 0
      ? null
      : {
          id: 'edges',
          regimes: visible.map(({ title }) => title),
          throws: throwing.flatMap((regime) => regime.throws ?? []),
        },
    largest === 0 ? null : { id: 'range', largest, isFloat32: hasDeviceLane(spec) },
    sizes.length === 0
      ? null
      : {
          id: 'size',
          from: Math.min(...sizes),
          to: Math.max(...sizes),
          isConstant: spec.cost.kernels === 'constant',
        },
    { id: 'forbidden', names: spec.forbidden },
    {
      id: 'gradient',
      functions: shown.flatMap(({ name, gradientOf }) => (gradientOf === undefined ? [] : [name])),
    },
    { id: 'languages', languages: python ? ['typescript', 'python'] : ['typescript'] },
  ];
  return asked.filter((one) => one !== null);
}

function hasDeviceLane({ regimes }: ExerciseSpec): boolean {
  return regimes.some(({ lanes }) => lanes.includes('device'));
}

function magnitudes({ inputs }: RegimeSpec): readonly number[] {
  return leavesOf(inputs).flatMap((leaf) => {
    if (typeof leaf === 'number') return [Math.abs(leaf)];
    return isTensorDraw(leaf) ? [magnitudeOf(leaf)] : [];
  });
}

/** How large an element can be, about: of a normal draw four standard deviations. */
function magnitudeOf(drawn: DrawnInput): number {
  const written = Math.max(0, ...(drawn.set ?? []).map(({ to }) => Math.abs(to)).filter(Number.isFinite));
  return Math.max(written, drawMagnitude(drawn));
}

function drawMagnitude(drawn: DrawnInput): number {
  switch (drawn.draw) {
    case 'normal':
      return Math.abs(drawn.mean) + 4 * drawn.std;
    case 'uniform':
    case 'integer':
      return Math.max(Math.abs(drawn.from), Math.abs(drawn.to));
    case 'pick':
    case 'given':
      return Math.max(0, ...drawn.values.map(Math.abs).filter(Number.isFinite));
    case 'mask':
    case 'causal':
    case 'apart':
    case 'upstream':
      break;
  }
  return 0;
}
