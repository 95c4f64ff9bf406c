import { work, type WorkHooks } from '#app/_client/work.ts';
import type { Adoption } from '#lib/srs/fit/adopt.ts';
import type { FitBasis } from '#lib/study/memory-model/memory-model.ts';
import type { FitStep } from './fit.worker.ts';

/** Fits the memory model to all answers, in a worker; null when it was called off. Throws when it could not be done. */
export function fitModel(basis: FitBasis, hooks: WorkHooks<FitStep>): Promise<Adoption | null> {
  const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), { type: 'module' });
  return work<FitStep, Adoption>(worker, basis, hooks);
}
