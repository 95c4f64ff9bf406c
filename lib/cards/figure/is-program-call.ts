import type { ProgramCall } from './marks/fields.ts';

/** Whether the data of a mark are computed by a program of its own, rather than named among the results of an explorer’s. */
export function isProgramCall(from: unknown): from is ProgramCall {
  return typeof from === 'object' && from !== null && 'program' in from;
}
