import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES } from '#lib/base/localized.ts';
import { prerequisiteOrder } from '#lib/packs/prerequisite-order.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { copiedPack, letterOf, type Copy } from './copied-name.ts';
import { copiedCardsFile, copiedConceptFile, copiedExerciseFile, copiedPackFile } from './copied-yaml.ts';
import { markedText } from './marked-text.ts';

/** How much of each there is to be. */
export type CatalogueSize = { readonly concepts: number; readonly cards: number; readonly exercises: number };

/**
 * Writes a made-up catalogue below `to`: today’s packs, then copies of them under other ids, until there is as much of each as
 * is wanted. Copies have texts and formulas of their own, and what needs nothing today needs, in a copy, its own model.
 */
export function writeCatalogue(shelf: Shelf, to: string, size: CatalogueSize): void {
  for (const name of readdirSync('content').filter((one) => one.endsWith('.yaml'))) {
    write(join(to, 'content', name), readFileSync(join('content', name), 'utf8'));
  }
  const order = prerequisiteOrder(new Map([...shelf.concepts.values()].map(({ id, needs }) => [id, needs])));
  const copies = copiesOf(order, size.concepts);
  let done = 0;
  for (const copy of copies) {
    for (const id of order.filter(copy.has)) {
      const before = copy.number === 0 ? null : fullName(id, copies[copy.number - 1]!);
      const first = Math.round((done * size.cards) / size.concepts);
      done += 1;
      writeConcept(id, { to, copy, before, cards: Math.round((done * size.cards) / size.concepts) - first });
    }
  }
  writeExercises([...shelf.exercises.keys()], copies, to, size.exercises);
}

function copiesOf(order: readonly string[], concepts: number): Copy[] {
  return Array.from({ length: Math.ceil(concepts / order.length) }, (_, number) => {
    const own = new Set(order.slice(0, concepts - number * order.length));
    return { number, has: (id) => own.has(id) };
  });
}

function fullName(id: string, copy: Copy): string {
  const [pack = '', name = ''] = id.split('/');
  return `${copiedPack(pack, copy)}/${name}`;
}

type Wanted = { readonly to: string; readonly copy: Copy; readonly before: string | null; readonly cards: number };

function writeConcept(id: string, { to, copy, before, cards }: Wanted): void {
  const [pack = '', name = ''] = id.split('/');
  const from = join('content', pack, name);
  const into = join(to, 'content', copiedPack(pack, copy), name);
  writePack('content', pack, { to, copy });
  for (const file of readdirSync(from)) {
    const text = readFileSync(join(from, file), 'utf8');
    const copied = { text, pack, copy };
    const locale = LOCALES.find((one) => file === `note.${one}.md`);
    if (file === 'concept.yaml') write(join(into, file), copiedConceptFile(copied, before));
    else if (file === 'cards.yaml') write(join(into, file), copiedCardsFile(copied, cards));
    else write(join(into, file), locale ? markedText(text, locale, letterOf(copy.number)) : text);
  }
}

function writeExercises(ids: readonly string[], copies: readonly Copy[], to: string, wanted: number): void {
  for (let index = 0; index < wanted; index += 1) {
    const id = ids[index % ids.length]!;
    const number = Math.floor(index / ids.length);
    const [pack = '', name = ''] = id.split('/');
    const copy = copies[number] ?? { number, has: () => false };
    const into = join(to, 'exercises', copiedPack(pack, copy), name);
    writePack('exercises', pack, { to, copy });
    cpSync(join('exercises', pack, name), into, { recursive: true });
    const text = readFileSync(join('exercises', pack, name, 'exercise.yaml'), 'utf8');
    write(join(into, 'exercise.yaml'), copiedExerciseFile({ text, pack, copy }));
  }
}

function writePack(area: 'content' | 'exercises', pack: string, { to, copy }: Pick<Wanted, 'to' | 'copy'>): void {
  const text = readFileSync(join(area, pack, 'pack.yaml'), 'utf8');
  write(join(to, area, copiedPack(pack, copy), 'pack.yaml'), copiedPackFile({ text, pack, copy }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
