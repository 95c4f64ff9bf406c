import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { both } from './small-library.ts';

/** A concept of a made library: `concept-<number>` of a pack with cards `concept-<number>-0` and on. */
export type MadeConcept = {
  readonly pack: string;
  readonly number: number;
  /** Whether it needs the concept before it in its pack. */
  readonly needsBefore: boolean;
  readonly cards: number;
};

/** The concept as the library has it. */
export function madeConcept({ pack, number, needsBefore, cards }: MadeConcept): Concept {
  const name = `concept-${number}`;
  const needs = needsBefore ? [`concept-${number - 1}`] : [];
  return {
    id: `${pack}/${name}`,
    pack: packPathOf('content', pack),
    spec: { id: name, title: both(name), summary: both(name), needs },
    needs: needs.map((need) => `${pack}/${need}`),
    leadsTo: [],
    note: both('A note.'),
    cards: Array.from({ length: cards }, (_, index) => contentCardId(pack, `${name}-${index}`)),
    exercises: [],
  };
}
