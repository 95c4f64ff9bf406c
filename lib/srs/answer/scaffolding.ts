import type { Memory } from '#lib/srs/model/memory.ts';

/** How much of an exercise is given, most first. */
export const SCAFFOLDINGS = ['workedExample', 'fillIn', 'signatureOnly'] as const;
export type Scaffolding = (typeof SCAFFOLDINGS)[number];

/** Below so many days a memory wants a worked example: FSRS gives less to a first Again or Hard. */
const WEAK_DAYS = 2;
/** From so many days on the signature is enough; what Anki calls mature. */
const MATURE_DAYS = 21;

/**
 * The scaffolding that fades as the memory grows stable: a worked example while it is weak, then code to fill in, then
 * the signature only. Of a new exercise nothing is known; it begins with its author’s starter, to fill in.
 */
export function scaffoldingOf(memory: Memory): Scaffolding {
  if (memory.state === 'new') return 'fillIn';
  if (memory.stability < WEAK_DAYS) return 'workedExample';
  return memory.stability < MATURE_DAYS ? 'fillIn' : 'signatureOnly';
}
