import type { Adoption } from '#lib/srs/adopt.ts';
import type { FitRecord } from '#lib/srs/fit-record.ts';
import type { EarlierWeights } from '#lib/study/fit-model.ts';

/** Offers what was fitted to the server, which judges by itself. Throws with the server’s words when it takes nothing. */
export function offerFit(
  cause: 'asked' | 'itself',
  { fitted, trial, decision, weights }: Adoption,
): Promise<FitRecord> {
  return post('/api/memory-model/fits', { cause, fitted, trial, weights: decision === 'adopted' ? weights : null });
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
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json()) as { readonly error?: { readonly message?: string; readonly fix?: string } };
  throw new Error([problem.error?.message, problem.error?.fix].filter(Boolean).join(' ') || `HTTP ${response.status}`);
}
