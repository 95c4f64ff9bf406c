import { packIdOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** Something of the packs that can be looked for by its name. */
export type FindEntry = {
  readonly kind: 'concept' | 'exercise';
  /** `pack/name`. */
  readonly id: string;
  readonly pack: string;
  readonly title: Localized;
};

/** Every concept and every exercise, in the order of learning, with the names by which they are looked for. */
export function findEntries({ concepts, exercises }: Library): readonly FindEntry[] {
  const entry = (kind: FindEntry['kind'], id: string, title: Localized): FindEntry => ({
    kind,
    id,
    pack: packIdOf(id),
    title,
  });
  return [
    ...concepts.map(({ id, spec }) => entry('concept', id, spec.title)),
    ...exercises.map(({ id, spec }) => entry('exercise', id, spec.title)),
  ];
}
