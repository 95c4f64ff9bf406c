import type { Prng } from '#lib/base/prng.ts';
import { paramsOf, type Case } from './cases.ts';
import { isMade, type InputSpec } from '#lib/exercises/input-spec.ts';
import type { RegimeSpec } from '#lib/exercises/exercise.ts';
import { isContinuous } from './draw-inputs.ts';
import { isWireMade, isWireTensor, madeValue, type WireValue } from '#lib/tensor/wire.ts';

/** Spacing of doubles and of floats just above 1. */
const ULP = { float64: 2 ** -52, float32: 2 ** -23 } as const;

/**
 * The arguments of a case with every float that varies smoothly moved by up to 2 units in the last place; of a function
 * that is made, those of what it is made of.
 */
export function jitteredArguments(
  { fn, regime }: Case,
  args: readonly WireValue[],
  precision: 'float64' | 'float32',
  prng: Prng,
): WireValue[] {
  const names = paramsOf(fn).map(({ name }) => name);
  const moved = (spec: InputSpec | undefined, value: WireValue): WireValue => {
    if (isMade(spec) && isWireMade(value)) {
      return madeValue(
        spec.make,
        value.args.map((arg, index) => moved(specOf(regime, spec.args[index]!), arg)),
      );
    }
    return isContinuous(spec) ? jitter(value, precision, prng) : value;
  };
  return args.map((arg, index) => moved(regime.inputs[names[index]!], arg));
}

function specOf({ inputs }: RegimeSpec, arg: number | string): InputSpec | undefined {
  return typeof arg === 'number' ? arg : inputs[arg];
}

/** Numbers that are 0 stay what they are. */
export function jitter(value: WireValue, precision: 'float64' | 'float32', prng: Prng): WireValue {
  if (isWireTensor(value)) {
    if (value.dtype !== 'float32') return value;
    const moved = value.data.map((element) => {
      const next = element * (1 + prng.integer(-2, 2) * ULP[precision]);
      return precision === 'float64' ? next : Math.fround(next);
    });
    return { ...value, data: moved };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jitter(item, precision, prng)]));
}

/** A copy whose floats are those that float32 holds, in a float32 array, as the device lane gets them. */
export function toSingle(value: WireValue): WireValue {
  if (isWireTensor(value)) return value.dtype === 'float32' ? { ...value, data: Float32Array.from(value.data) } : value;
  if (Array.isArray(value)) return value.map((item) => toSingle(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toSingle(item)]));
}

/** The same numbers as doubles, for the exact engine. */
export function toDouble(value: WireValue): WireValue {
  if (isWireTensor(value)) return value.dtype === 'float32' ? { ...value, data: Float64Array.from(value.data) } : value;
  if (Array.isArray(value)) return value.map((item) => toDouble(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDouble(item)]));
}
