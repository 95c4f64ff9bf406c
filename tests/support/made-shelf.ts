import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { NO_REGISTERS } from '#lib/packs/registers/registers.ts';
import type { Concept, Shelf } from '#lib/packs/shelf.ts';
import { both, SMALL_SHELF } from './small-library.ts';

const PACKS = 20;
const CARDS_OF_CONCEPT = 5;
const MOST_NEEDS = 3;
/** As long as the titles of concepts are. */
const TITLES = [
  'Batch-norm backward pass',
  'Gradients add at a branch',
  'Cross-entropy from information',
  'Receptive field',
];

/** So many concepts in 20 packs of five cards each, with needs in their own pack and in earlier ones, as a syllabus has them. */
export function madeShelf(count: number): Shelf {
  const random = prngFrom(`made-shelf-${count}`);
  const concepts: Concept[] = [];
  for (let place = 0; place < count; place += 1) {
    const pack = `made-pack-${Math.floor((place * PACKS) / count)}`;
    const needs = new Set<string>();
    const wishes = place === 0 ? 0 : random.integer(0, MOST_NEEDS);
    for (let wish = 0; wish < wishes; wish += 1) {
      const from = random.uniform() < 0.7 ? Math.max(0, place - 12) : 0;
      needs.add(concepts[random.integer(from, place - 1)]!.id);
    }
    concepts.push(conceptOf(pack, place, [...needs]));
  }
  const [spec] = SMALL_SHELF.packs;
  return {
    ...SMALL_SHELF,
    packs: [...new Set(concepts.map(({ pack }) => pack))].map((path) => {
      const id = path.slice('content/'.length);
      const own = concepts.filter(({ pack }) => pack === path).map((concept) => concept.id);
      return { ...spec!, path, id, spec: { ...spec!.spec, id, title: both(`Pack ${id}`) }, concepts: own };
    }),
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    cards: new Map(),
    exercises: new Map(),
    registers: NO_REGISTERS,
    fingerprint: `made-${count}`,
  };
}

function conceptOf(pack: string, place: number, needs: readonly string[]): Concept {
  const slug = `made-concept-${place}`;
  const title = { en: `${TITLES[place % TITLES.length]} ${place}`, zh: `批量归一化的反向传播 ${place}` };
  return {
    id: `${pack}/${slug}`,
    pack: packPathOf('content', pack),
    spec: { id: slug, title, summary: both('One sentence about it.'), needs: [...needs] },
    needs,
    leadsTo: [],
    note: both('A note.'),
    cards: Array.from({ length: CARDS_OF_CONCEPT }, (_, index) => contentCardId(pack, `${slug}-${index}`)),
    exercises: [],
  };
}
