// npm run read: every card as plain text, as a learner sees it, answers at the end, so that a reader can answer first.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Concept, Shelf } from '#lib/packs/shelf.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import { layOutGraph } from '#lib/cards/figure/drawing/lay-out-graph.ts';
import { LOCALES } from '#lib/base/localized.ts';
import { figureSvgs } from './read/figure-svgs.tsx';
import { readCard, type CardReading, type KeepPictures } from './read/read-card.ts';
import { countOption, misuse } from './steps/misuse.ts';

const USAGE = `Usage: npm run read -- <pack>[/<concept>] [--draws 5] [--out folder] [--root folder]
  --draws   how often a card that draws numbers is shown (default: 5)
  --out     writes <pack>/<concept>.questions.txt and .answers.txt into this folder instead of printing them, and each
            figure, in each language and each draw, as an SVG file beside them
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

function readConcept(concept: Concept, { cards: all, registers }: Shelf): readonly CardReading[] {
  const { cards, programs, spec } = concept;
  const run = fileRunner(programs, box);
  const keep = keeperOf(concept);
  if (spec.figure) {
    const figure = drawFigure(spec.figure, { values: {}, layOut: layOutGraph, run });
    for (const locale of LOCALES) keep(figure, locale, 'figure');
  }
  const workOf = (key: string) => registers.works.get(key) ?? null;
  return cards.map((id) => readCard(all.get(id)!, draws, { workOf, run, keep }));
}

/** Pictures lie in a folder with the concept’s name. */
function keeperOf({ id }: Concept): KeepPictures {
  const { out } = values;
  if (out === undefined) return () => [];
  return (figure, locale, name) => {
    const pictures = figureSvgs(figure, locale);
    return pictures.map((picture, index) => {
      const file = join(id, [name, ...(pictures.length > 1 ? [index + 1] : []), locale, 'svg'].join('.'));
      mkdirSync(dirname(join(out, file)), { recursive: true });
      writeFileSync(join(out, file), picture);
      return file;
    });
  };
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
