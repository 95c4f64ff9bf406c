/** Numbers as they cross between realms: doubles in the exact lane, floats in the device lane. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** A tensor as it crosses: no engine’s object, only its numbers. */
export type WireTensor = {
  readonly tensor: true;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  readonly data: NumberArray;
};

/** All that crosses between judge and sandbox. `undefined` stands for an argument left out. */
export type WireValue =
  | WireTensor
  | number
  | boolean
  | string
  | null
  | undefined
  | readonly WireValue[]
  | { readonly [field: string]: WireValue };

/** True for a tensor as it crosses, false for plain records and everything else. */
export function isWireTensor(value: unknown): value is WireTensor {
  return typeof value === 'object' && value !== null && 'tensor' in value && value.tensor === true;
}

/** No names of fields, so that no record that a function returns is taken for one of these by accident. */
const MADE = '#make';
const STEPS = '#steps';

/** A function as it crosses: the export of the prelude that makes it, and what from. Each realm makes its own. */
export type WireMade = { readonly [MADE]: string; readonly args: readonly WireValue[] };

/** How a function is called again and again, each time on what the call before returned. */
export type StepPlan = {
  readonly count: number;
  /** An output (`run.mean`; empty for the result itself), and the argument that it is at the next call. */
  readonly carry: readonly { readonly output: string; readonly argument: number }[];
  /** Arguments that have one slice for each call. */
  readonly each: readonly number[];
};

/** The arguments of a function that is called in steps, in place of them all; it then returns a list of its results. */
export type WireSteps = { readonly [STEPS]: StepPlan; readonly args: readonly WireValue[] };

/** A function that the prelude’s export `make` makes of `args`. */
export function madeValue(make: string, args: readonly WireValue[]): WireMade {
  return { [MADE]: make, args };
}

/** The export of the prelude that makes a function. */
export function makerOf(value: WireMade): string {
  return value[MADE];
}

/** True for a function as it crosses. What comes from a sandbox is never one: its readers refuse it. */
export function isWireMade(value: unknown): value is WireMade {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, MADE);
}

/** Arguments that are to be used in steps. */
export function stepsValue(plan: StepPlan, args: readonly WireValue[]): WireSteps {
  return { [STEPS]: plan, args };
}

/** How arguments are used in steps. */
export function planOf(value: WireSteps): StepPlan {
  return value[STEPS];
}

/** True for arguments that are to be used in steps. What comes from a sandbox never is. */
export function isWireSteps(value: unknown): value is WireSteps {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, STEPS);
}
