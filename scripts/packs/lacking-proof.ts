import { randomInt } from 'node:crypto';
import type { Exercise } from '#lib/packs/shelf.ts';

/** The exercises that lack a proof, and `sample` of the others, drawn at random: what is kept is not believed for ever. */
export function lackingProof(
  exercises: readonly Exercise[],
  isProved: (exercise: Exercise) => boolean,
  sample: number,
): { readonly lacking: readonly Exercise[]; readonly drawn: readonly Exercise[] } {
  const proved = exercises.filter(isProved);
  const lacking = exercises.filter((exercise) => !proved.includes(exercise));
  const drawn: Exercise[] = [];
  while (drawn.length < sample && proved.length > 0) drawn.push(...proved.splice(randomInt(proved.length), 1));
  return { lacking, drawn };
}
