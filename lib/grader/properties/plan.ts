import type { Prng } from '#lib/base/prng.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import type { Output } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';
import type { Claim } from './claim.ts';

/**
 * How a property is put to the test: the calls to make beside the one on the inputs themselves, each with some inputs
 * replaced, and what must then be equal. `runs` holds the outputs of the first call and of those, in order.
 */
export type Plan = {
  readonly variations: readonly Inputs[];
  readonly claims: (runs: readonly (readonly Output[])[]) => Claim[];
};

/** Where a property is put to the test; `prng` draws shifts and permutations, `outputs` are those of the first call. */
export type Setting = { readonly inputs: Inputs; readonly outputs: readonly Output[]; readonly prng: Prng };

/** The outputs that are meant: those named, or all. */
export function pathsOf(outputs: readonly Output[], named: readonly string[] | undefined): readonly string[] {
  return named ?? outputs.map(({ path }) => (path === '' ? 'value' : path));
}

/** An input that is a tensor of floats; null where it is not, or was left out. */
export function floatInput(inputs: Inputs, name: string): WireTensor | null {
  const value = inputs.get(name);
  return isWireTensor(value) && value.dtype === 'float32' ? value : null;
}

/** An input that is a plain list; null where it is not, or was left out. */
export function listInput(inputs: Inputs, name: string): readonly WireValue[] | null {
  const value = inputs.get(name);
  return Array.isArray(value) ? (value as readonly WireValue[]) : null;
}

/** Random signs, magnitudes uniform on [0.5, 1.5]: never zero, never all the same. */
export function drawShift(prng: Prng): number {
  return (prng.uniform() < 0.5 ? -1 : 1) * (0.5 + prng.uniform());
}
