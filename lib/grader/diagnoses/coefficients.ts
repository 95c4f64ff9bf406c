import { numbersOf, outputAtPath } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { factorsOf, type Factor } from './factors.ts';
import { hasSameShape, isLeftByNoNumber, type HeldOutput } from './held-outputs.ts';
import { leastSquares, type LeastSquaresFit } from './least-squares.ts';

/** One call: what came out, and the record of summands that the reference computes for it. */
export type TermCall = { readonly output: HeldOutput; readonly value: WireValue };

type Dims = Readonly<Record<string, number>>;

/** What a summand is multiplied by in all calls, and its name; null where it is a number without one. */
export type Coefficient = {
  readonly ratio: string | null;
  readonly valueIn: (dims: Dims) => number;
  /** Sizes of a call that is off, in which a message can give its value. */
  readonly example: Dims;
};

type Held = { readonly output: HeldOutput; readonly columns: readonly ArrayLike<number>[] };
type Decided = { readonly dims: Dims; readonly fit: LeastSquaresFit };

/** A fit that is surer than this tells one factor from another. */
const SURE = 1e-4;
const RIGHT_OR_MISSING: readonly Factor[] = [
  { name: '1', valueIn: () => 1 },
  { name: '0', valueIn: () => 0 },
];

/**
 * By least squares in every call that is off and in which the summands can be told apart: one coefficient each, the
 * same everywhere or one expression of the sizes, with which all calls, right ones too, come out within their
 * tolerance. Null where that is not so, or where it can be said in two ways.
 */
export function coefficientsOf(calls: readonly TermCall[], names: readonly string[]): Coefficient[] | null {
  const held = calls.map(({ output, value }): Held => {
    return { output, columns: names.map((name) => numbersOf(outputAtPath(value, name)).data) };
  });
  if (held.some(({ output }) => !hasSameShape(output.expected, output.actual))) return null;
  const decided = held.flatMap((call) => decide(call));
  if (decided.length === 0) return null;
  const wrongDims = held.filter(({ output }) => output.isWrong).map(({ output }) => dimsOf(output));
  const found = names.map((_, at) => coefficientAt(at, decided, wrongDims));
  if (!found.every((each) => each !== null)) return null;
  return held.every((call) => isConfirmed(call, found)) ? found : null;
}

function decide({ output, columns }: Held): Decided[] {
  if (!output.isWrong) return [];
  const fit = leastSquares(columns, output.actual.data, largest(output.tolerance));
  return fit && fit.uncertainty.every((each) => each < SURE) ? [{ dims: dimsOf(output), fit }] : [];
}

function coefficientAt(at: number, decided: readonly Decided[], wrongDims: readonly Dims[]): Coefficient | null {
  const fits = ({ valueIn }: Factor): boolean =>
    decided.every(({ dims, fit }) => Math.abs(fit.coefficients[at]! - valueIn(dims)) <= fit.uncertainty[at]!);
  const example = decided[0]!.dims;
  const plain = RIGHT_OR_MISSING.find(fits);
  if (plain) return { ratio: plain.name, valueIn: plain.valueIn, example };
  const fitting = factorsOf(wrongDims).filter(fits);
  if (fitting.length > 1) return null;
  const [factor] = fitting;
  if (factor) return { ratio: factor.name, valueIn: factor.valueIn, example };
  const constant = decided[0]!.fit.coefficients[at]!;
  // A number without a name is one only where several calls agree on it.
  if (decided.length < 2 || !fits({ name: '', valueIn: () => constant })) return null;
  return { ratio: null, valueIn: () => constant, example };
}

function isConfirmed({ output, columns }: Held, coefficients: readonly Coefficient[]): boolean {
  const { actual, tolerance } = output;
  const factors = coefficients.map(({ valueIn }) => valueIn(dimsOf(output)));
  if (!factors.every((factor) => Number.isFinite(factor))) return isLeftByNoNumber(output);
  const scale = factors.reduce((sum, factor) => sum + Math.max(1, Math.abs(factor)), 0);
  return tolerance.every((allowed, index) => {
    const sum = factors.reduce((total, factor, at) => total + factor * columns[at]![index]!, 0);
    return Math.abs(actual.data[index]! - sum) <= scale * allowed;
  });
}

function dimsOf({ observation }: HeldOutput): Dims {
  return observation.regime.dims;
}
