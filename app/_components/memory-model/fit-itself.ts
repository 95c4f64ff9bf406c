import type { FitInvitation } from '#lib/study/memory-model/memory-model.ts';
import { fitModel } from './fit-model.ts';
import { offerFit } from './send.ts';

/**
 * Fits the memory model where the server says that it is time, in a worker, and lets the server decide. Only one tab does
 * so at a time. What comes of it is told on the page of the memory model; a failure only in the console, for nobody asked.
 */
export async function fitItself(signal: AbortSignal): Promise<void> {
  try {
    if (navigator.locks === undefined) await fitIfDue(signal);
    else await navigator.locks.request('gradus-fit', { ifAvailable: true }, (lock) => lock && fitIfDue(signal));
  } catch (error) {
    if (!signal.aborted) console.error('The memory model could not be fitted; the next visit tries again.', error);
  }
}

async function fitIfDue(signal: AbortSignal): Promise<void> {
  const response = await fetch('/api/memory-model', { signal });
  if (!response.ok) throw new Error(`/api/memory-model: HTTP ${response.status}`);
  const { isDue, basis } = (await response.json()) as FitInvitation;
  if (!isDue) return;
  const adoption = await fitModel(basis, { signal });
  if (adoption) await offerFit('itself', adoption);
}
