// npm run read: every card as plain text, as a learner sees it, answers at the end, so that a reader can answer first.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Concept, Shelf } from '#lib/packs/shelf.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { readCard, type CardReading } from './read/read-card.ts';
import { countOption, misuse } from './steps/misuse.ts';

const USAGE = `Usage: npm run read -- <pack>[/<concept>] [--draws 5] [--out folder] [--root folder]
  --draws   how often a card that draws numbers is shown (default: 5)
  --out     writes <pack>/<concept>.questions.txt and .answers.txt into this folder instead of printing them
  --root    the folder that holds content/ (default: the working directory)`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const root = values.root ?? '.';
if (!existsSync(join(root, 'content')))
  misuse(`There is no content/ in ${root}. Name the folder that has it with --root.`, USAGE);
const [asked, ...more] = positionals;
if (asked === undefined || more.length > 0) misuse('Name one pack, or one concept as <pack>/<concept>.', USAGE);
const draws = countOption('draws', values.draws ?? '5', USAGE);
const shelf = shelfAt(root);
const concepts = [...shelf.concepts.values()].filter(({ id }) => id === asked || id.startsWith(`${asked}/`));
if (concepts.length === 0) misuse(whyNone(asked), USAGE);
const box = await openProgramBox();
const readings = concepts.map((concept) => ({ concept, cards: readConcept(concept, shelf) }));
if (values.out === undefined) printAll();
else for (const { concept, cards } of readings) write(values.out, concept, cards);

function readConcept({ cards, programs }: Concept, { cards: all, registers }: Shelf): readonly CardReading[] {
  const run = fileRunner(programs, box);
  return cards.map((id) => readCard(all.get(id)!, draws, { workOf: (key) => registers.works.get(key) ?? null, run }));
}

function printAll(): void {
  for (const { concept, cards } of readings) console.log(textOf(concept, cards, 'questions'));
  console.log(`${'='.repeat(80)}\nANSWERS\n`);
  for (const { concept, cards } of readings) console.log(textOf(concept, cards, 'answers'));
}

function write(folder: string, concept: Concept, cards: readonly CardReading[]): void {
  for (const side of ['questions', 'answers'] as const) {
    const file = join(folder, `${concept.id}.${side}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(concept, cards, side));
    console.log(`wrote ${file}`);
  }
}

function textOf({ id, spec }: Concept, cards: readonly CardReading[], side: keyof CardReading): string {
  const heading = `# ${id}: ${spec.title.en} · ${spec.title.zh}`;
  return [heading, ...cards.map((card) => card[side].join('\n'))].join('\n\n') + '\n';
}

function whyNone(name: string): string {
  const broken = shelf.broken.find(({ id }) => id === name.split('/')[0]);
  if (broken) return `${broken.path} has errors: npm run check:packs names them.`;
  return `There is no pack or concept “${name}”. There are: ${shelf.packs
    .filter(({ area }) => area === 'content')
    .map(({ id }) => id)
    .join(', ')}.`;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        draws: { type: 'string' },
        out: { type: 'string' },
        root: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error), USAGE);
  }
}
