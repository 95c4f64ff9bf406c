import { linesOf, type Line } from '#app/_client/lines.ts';
import type { WorkHooks } from '#app/_client/work.ts';
import type { Adoption } from '#lib/srs/fit/adopt.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import type { EarlierWeights } from '#lib/study/memory-model/fit-model.ts';

/**
 * Offers what was fitted to the server, which judges by itself and tells how far it is; null when it was called off.
 * Throws with the server’s words when it takes nothing.
 */
export async function offerFit(
  cause: 'asked' | 'itself',
  { fitted, trial, decision, weights }: Adoption,
  { signal, onProgress }: Partial<WorkHooks<'judge'>> = {},
): Promise<FitRecord | null> {
  const body = { cause, fitted, trial, weights: decision === 'adopted' ? weights : null };
  try {
    const response = await send('/api/memory-model/fits', body, signal);
    for await (const line of linesOf<Line<FitRecord>>(response)) {
      if ('error' in line) throw new Error(`${line.error.message} ${line.error.fix}`);
      if ('value' in line) return line.value;
      onProgress?.({ step: 'judge', percent: line.percent });
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  if (signal?.aborted) return null;
  throw new Error('The server ended before it had decided.');
}

/** Goes back to earlier weights. Throws with the server’s words. */
export function goBackTo(to: EarlierWeights): Promise<FitRecord> {
  return post('/api/memory-model/weights', { to });
}

/** Lets the model fit itself, or no longer. Throws with the server’s words. */
export function letFitItself(fitsItself: boolean): Promise<{ readonly fitsItself: boolean }> {
  return post('/api/memory-model', { fitsItself });
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return (await (await send(path, body)).json()) as Answer;
}

async function send(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(path, signal ? { ...request, signal } : request);
  if (response.ok) return response;
  const problem = (await response.json()) as { readonly error?: { readonly message?: string; readonly fix?: string } };
  throw new Error([problem.error?.message, problem.error?.fix].filter(Boolean).join(' ') || `HTTP ${response.status}`);
}
