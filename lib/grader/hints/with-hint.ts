import type { Check } from '#lib/exercises/report.ts';
import { hintOf } from './hint-of.ts';
import type { KnownNames } from './names.ts';

const THROWN = new Set(['threw', 'threwAt', 'loadThrew', 'loadThrewAt']);

/** A row of the report, with a hint where its error is one that many people meet. */
export async function withHint(check: Check, known: () => Promise<KnownNames>): Promise<Check> {
  const hint = check.detail !== null && THROWN.has(check.message.key) ? hintOf(check.detail, await known()) : null;
  return hint ? { ...check, hint } : check;
}
