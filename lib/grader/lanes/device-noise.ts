import { prngFrom } from '#lib/base/prng.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { askedArguments, outputsOfCase } from '#lib/grader/case-outputs.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { jitteredArguments, toDouble, toSingle } from '#lib/grader/inputs/jitter.ts';
import type { Device, Judging } from '#lib/grader/judging.ts';
import { numbersOf, type Output } from '#lib/grader/outputs.ts';
import { deviceTolerance, largest, type Tolerance } from '#lib/grader/tolerance.ts';

/** Copies of the inputs on which the device lane runs the reference, besides the inputs themselves. */
export const DEVICE_COPIES = 8;
/** A reference noisier than this part of its own scale judges nobody. */
const TOO_NOISY = 0.1;

/** What the device makes of the reference: the float64 result on the float32 inputs, and what float32 adds to it. */
export type DeviceExpectation = {
  readonly args: readonly WireValue[];
  readonly expected: readonly Output[];
  readonly tolerances: readonly Tolerance[];
  /** False where the reference itself is not finite, or not good, in float32. */
  readonly isUsable: boolean;
};

/** Derives the tolerance of a case there and then; all copies of the reference are read back at once. */
export async function expectOnDevice(
  judging: Judging,
  device: Device,
  { fn, regime }: Case,
  attempt: number,
): Promise<DeviceExpectation> {
  const inputs = await judging.inputsOf(regime, attempt);
  const args = argumentsOf(fn, inputs).map((arg) => toSingle(arg));
  const asked = (list: readonly WireValue[]): readonly WireValue[] => askedArguments({ fn, regime }, list);
  const exact = await judging.solution.call(fn.name, asked(args.map((arg) => toDouble(arg))));
  const expected = outputsOfCase({ fn, regime }, exact.value);

  const prng = prngFrom(`${judging.options.seed}/${regime.id}/${fn.name}/${attempt}/device`);
  const copies = Array.from({ length: DEVICE_COPIES }, () => jitteredArguments({ fn, regime }, args, 'float32', prng));
  const runs = (await device.solution.callMany(fn.name, [args, ...copies].map(asked))).map((value) =>
    outputsOfCase({ fn, regime }, value).map((output) => numbersOf(output.value).data),
  );
  const tolerances = expected.map(({ value }, index) =>
    deviceTolerance(
      numbersOf(value).data,
      runs.map((outputs) => outputs[index]!),
    ),
  );
  return { args, expected, tolerances, isUsable: isUsable(expected, tolerances, runs) };
}

function isUsable(
  expected: readonly Output[],
  tolerances: readonly Tolerance[],
  runs: readonly (readonly ArrayLike<number>[])[],
): boolean {
  return expected.every(({ value }, index) => {
    const exact = numbersOf(value).data;
    const finite = runs.every((outputs) =>
      Array.from(outputs[index]!).every((element, at) => Number.isFinite(element) || !Number.isFinite(exact[at])),
    );
    const scale = largest(exact);
    const noise = largest(tolerances[index]!) / 10;
    return finite && (scale === 0 || noise <= TOO_NOISY * scale);
  });
}
