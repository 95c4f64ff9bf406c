import type { Bridge } from '#lib/python/bridge.ts';
import type { NumberArray } from '#lib/python/dtypes.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import type { Measured } from '#lib/tensor/measure-call.ts';
import type { Trace, TracedKernel } from '#lib/tensor/trace-call.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import type { PythonProgram } from './python-program.ts';

/** What a call of Python’s is watched with. */
export type Watching = {
  readonly bridge: Bridge;
  readonly program: Pick<PythonProgram, 'line' | 'sweep'>;
  readonly now: () => number;
};

/** Looking at every number takes as long as computing it: beyond so many kernels nobody looks. */
const MOST_KERNELS = 2_000;

/** Calls a function and counts its kernels and the most bytes that arrays held; a float counts 4, as in every lane. */
export async function measurePython(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  { bridge, program, now }: Watching,
): Promise<Measured> {
  let kernels = 0;
  let peak = 0;
  program.sweep();
  const before = bridge.store.bytes();
  bridge.use(engine);
  bridge.kernels().watch(() => {
    kernels += 1;
    program.sweep();
    peak = Math.max(peak, bridge.store.bytes() - before);
  });
  try {
    const began = now();
    await callFunction(engine, call, args);
    const millis = now() - began;
    return { kernels, peakBytes: Math.ceil(peak / 2), millis };
  } finally {
    bridge.kernels().watch(null);
  }
}

/** Calls a function and looks at what goes into every kernel and comes out, and at which line; throws where that tells nothing. */
export async function tracePython(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  { bridge, program }: Watching,
): Promise<Trace> {
  const found: { -readonly [Key in keyof Trace]: Trace[Key] } = { nan: null, given: null, infinity: null };
  let left = MOST_KERNELS;
  bridge.use(engine);
  bridge.kernels().watch((kernel, inputs, output) => {
    left -= 1;
    if (left < 0 || found.nan !== null) return;
    const here = (): TracedKernel => ({ kernel, line: program.line() });
    const before = { nan: inputs.some(hasNaN), infinity: inputs.some(hasInfinity) };
    if (before.nan) found.given ??= here();
    else if (hasNaN(output)) {
      found.nan = here();
      // Made elsewhere, and nothing to do with it.
      if (!before.infinity) found.infinity = null;
    } else if (hasInfinity(output) && !before.infinity) found.infinity ??= here();
  });
  try {
    await callFunction(engine, call, args);
    // Of what single numbers did, which no kernel saw, there is nothing to tell.
    if (found.given || (!found.nan && !found.infinity)) throw new Error('no kernel made it');
    return found;
  } finally {
    bridge.kernels().watch(null);
  }
}

function hasNaN(numbers: NumberArray): boolean {
  return numbers.some((number) => Number.isNaN(number));
}

function hasInfinity(numbers: NumberArray): boolean {
  return numbers.some((number) => number === Infinity || number === -Infinity);
}
