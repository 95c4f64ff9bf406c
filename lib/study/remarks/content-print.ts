import { printOf } from '#lib/quiz/freeze-quiz.ts';
import type { Concept, Exercise, ShelfCard } from '#lib/packs/shelf.ts';

const prints = new WeakMap<object, string>();

/** The print of all that an author wrote of something: another one where any of it has changed. Made once for each. */
export function contentPrint(written: ShelfCard | Concept | Exercise): string {
  let print = prints.get(written);
  if (print === undefined) prints.set(written, (print = printOf(textsOf(written))));
  return print;
}

/** What is read of it; programs in Python, proofs and the like change nothing for a reader. */
function textsOf(written: ShelfCard | Concept | Exercise): unknown {
  if ('note' in written) return [written.spec, written.note];
  if ('instructions' in written) return [written.spec, written.instructions, written.editorial, written.starter];
  return written.spec;
}
