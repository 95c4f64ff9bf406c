import { askedArguments } from '#lib/grader/case-outputs.ts';
import { argumentsOf, casesOf } from '#lib/grader/inputs/cases.ts';
import { toSingle } from '#lib/grader/inputs/jitter.ts';
import type { Judging } from '#lib/grader/judging.ts';
import { solutionCode } from '#lib/grader/solution-code.ts';
import { CANNOT_READ_AT_ONCE, lackOf } from '#lib/tensor/lacks.ts';
import { startLanes, type Lanes, type Starting } from './start-lanes.ts';

/**
 * The lanes, with a device lane that has every kernel the reference needs. WASM was made for forward passes: where the
 * reference cannot run on it, the next backend is taken, and the report says which kernel was missing.
 */
export async function fittingLanes(lanes: Lanes, judging: Judging, starting: Starting): Promise<Lanes> {
  const backend = lanes.device?.engine.backend;
  const missing = backend === 'wasm' ? await missingKernel(lanes, judging) : null;
  return backend === undefined || missing === null ? lanes : lanesOnNext(lanes, judging, { starting, missing });
}

/** The lanes, with the device lane on the next backend, since the one that it is on lacks a kernel; as they are, where there is none. */
export async function lanesOnNext(
  lanes: Lanes,
  { options }: Judging,
  { starting, missing }: { readonly starting: Starting; readonly missing: string },
): Promise<Lanes> {
  const backend = lanes.device?.engine.backend;
  const others = backend === undefined ? [] : options.backends.slice(options.backends.indexOf(backend) + 1);
  if (backend === undefined || others.length === 0) return lanes;
  const again = await startLanes({ ...options, backends: others }, starting);
  const fallback =
    missing === CANNOT_READ_AT_ONCE
      ? { key: 'fallbackReads', values: { wanted: backend } }
      : { key: 'fallback', values: { wanted: backend, reason: missing } };
  return { ...again, runs: again.runs.map((run) => (run.lane === 'device' ? { ...run, fallback } : run)) };
}

/** What TensorFlow.js says of the first kernel that the reference asks for in vain; null where it finds all. */
async function missingKernel(lanes: Lanes, judging: Judging): Promise<string | null> {
  const reference = lanes.device!.engine.evaluate(solutionCode(judging.judgeable));
  for (const { fn, regime } of casesOf(judging.judgeable.spec, 'device', judging.options.visibleOnly)) {
    const args = argumentsOf(fn, await judging.inputsOf(regime, 0)).map((arg) => toSingle(arg));
    try {
      await reference.call(fn.name, askedArguments({ fn, regime }, args));
    } catch (error) {
      const lack = lackOf(error);
      if (lack === null) throw error;
      return lack;
    }
  }
  return null;
}
