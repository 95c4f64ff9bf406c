import type { Prng } from '#lib/base/prng.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { numbersOf, type Numbers, type Output } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireTensor } from '#lib/tensor/wire.ts';

/** Two tensors of one shape that must be equal if the property holds. */
export type Claim = { readonly output: string; readonly expected: Numbers; readonly actual: Numbers };

/**
 * How a property is put to the test: the calls to make beside the one on the inputs themselves, each with some inputs
 * replaced, and what must then be equal. `runs` holds the outputs of the first call and of those, in order.
 */
export type Plan = {
  readonly variations: readonly Inputs[];
  readonly claims: (runs: readonly (readonly Output[])[]) => Claim[];
};

/** Where a property is put to the test; `prng` draws shifts and permutations. */
export type Setting = { readonly inputs: Inputs; readonly prng: Prng };

/** The numbers of the output at a path, `value` being the result itself. */
export function numbersAt(outputs: readonly Output[], path: string): Numbers {
  const found = outputs.find((output) => output.path === (path === 'value' ? '' : path));
  return numbersOf(found?.value);
}

/** The path that a comparison shows. */
export function shownPath(path: string): string {
  return path === 'value' ? '' : path;
}

/** The outputs that are meant: those named, or all. */
export function pathsOf(outputs: readonly Output[], named: readonly string[] | undefined): readonly string[] {
  return named ?? outputs.map(({ path }) => (path === '' ? 'value' : path));
}

/** An input that is a tensor of floats; null where it is not, or was left out. */
export function floatInput(inputs: Inputs, name: string): WireTensor | null {
  const value = inputs.get(name);
  return isWireTensor(value) && value.dtype === 'float32' ? value : null;
}

/** Random signs, magnitudes uniform on [0.5, 1.5]: never zero, never all the same. */
export function drawShift(prng: Prng): number {
  return (prng.uniform() < 0.5 ? -1 : 1) * (0.5 + prng.uniform());
}
