import type { Message } from '#lib/exercises/lane.ts';
import { hintOfBroadcast } from './broadcast.ts';
import { hintOfMatMul } from './mat-mul.ts';
import { hintOfNames, type KnownNames } from './names.ts';

/** What was probably meant, to go with an error that was thrown; null where nothing is known of it. */
export function hintOf(error: string, known: KnownNames): Message | null {
  return hintOfBroadcast(error) ?? hintOfMatMul(error) ?? hintOfAxis(error) ?? hintOfNames(error, known);
}

function hintOfAxis(error: string): Message | null {
  if (/axis param must be .* got axis \[object Object\]/.test(error)) return { key: 'hintNamedArguments' };
  const beyond = /axis param must be in range \[-(\d+), \d+\) but got axis (-?[\d.]+)/.exec(error);
  if (beyond) return { key: 'hintAxisRange', values: { rank: Number(beyond[1]), last: Number(beyond[1]) - 1 } };
  const inNumpy = /axis (-?\d+) is out of bounds for array of dimension (\d+)/.exec(error);
  if (inNumpy) return { key: 'hintAxisRange', values: { rank: Number(inNumpy[2]), last: Number(inNumpy[2]) - 1 } };
  return /rank of input \d+ must match length of perm 0/.test(error) ? { key: 'hintTranspose' } : null;
}
