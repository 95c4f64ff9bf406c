import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Backend, Lane } from '#lib/exercises/lane.ts';
import { askedArguments } from './case-outputs.ts';
import { argumentsOf, casesOf } from './inputs/cases.ts';
import { DEVICE_COPIES } from './lanes/device-noise.ts';
import { rehearse } from '#lib/tensor/rehearsal.ts';
import { toSingle } from './inputs/jitter.ts';
import { lackOf } from '#lib/tensor/lacks.ts';
import { regimeInputs } from './inputs/regime-inputs.ts';
import type { OwnEngines } from './reference-engine.ts';
import { solutionCode } from './solution-code.ts';
import { trustedModule } from './trusted-module.ts';

/** What is being made ready, for people who wait. */
export type WarmStep =
  | { readonly step: 'engine'; readonly lane: Lane }
  | { readonly step: 'shaders'; readonly done: number; readonly total: number };

/** Whom to tell, and when to stop: somebody who waits for a verdict comes first. */
export type WarmUp = {
  readonly backends: readonly Backend[];
  readonly progress: (step: WarmStep) => void;
  readonly isWanted: () => boolean;
  /** Lets whatever else has come in be heard. */
  readonly pause: () => Promise<void>;
};

/** Any seed: nothing that is drawn here is judged. */
const SEED = 0;

/**
 * Starts both engines of the judge and runs the reference on inputs of the shapes that Run will ask for, so that every
 * shader that it needs has been compiled; then common kernels of the float64 engine, until they are. Rejects when no
 * engine starts, or the reference throws.
 */
export async function warmUp(
  judgeable: Judgeable,
  engines: OwnEngines,
  { backends, progress, isWanted, pause }: WarmUp,
) {
  progress({ step: 'engine', lane: 'exact' });
  const exactEngine = await engines.exactEngine();
  const exact = trustedModule(exactEngine, solutionCode(judgeable));
  progress({ step: 'engine', lane: 'device' });
  const { engine } = await engines.deviceEngine(backends);
  const device = trustedModule(engine, solutionCode(judgeable));
  const inputsOf = regimeInputs(exact, SEED);
  const cases = casesOf(judgeable.spec, 'device', true);
  for (const [done, { fn, regime }] of cases.entries()) {
    if (!isWanted()) return;
    progress({ step: 'shaders', done, total: cases.length });
    const drawn = argumentsOf(fn, await inputsOf(regime, 0)).map((arg) => toSingle(arg));
    const args = askedArguments({ fn, regime }, drawn);
    const lists = Array.from({ length: DEVICE_COPIES + 1 }, () => args);
    try {
      await device.callMany(fn.name, lists);
    } catch (error) {
      // Another backend will be taken, which compiles nothing.
      if (lackOf(error) === null) throw error;
      break;
    }
  }
  for (let part = 0, hasMore = true; hasMore && isWanted(); part += 1) {
    hasMore = await rehearse(exactEngine, part);
    await pause();
  }
}
