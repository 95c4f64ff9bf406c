// npm run coverage: which topics and errors have no card, which exercises no concept, and what is planned, by module and pack.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coverageOf, type Coverage, type ModuleCoverage } from '#lib/packs/coverage.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { misuse } from './steps/misuse.ts';

const USAGE = `Usage: npm run coverage -- [--json] [--root folder] [pack …]
  --json   prints one object and nothing else
  --root   the folder that holds content/ and exercises/ (default: the working directory)
  pack     only these modules and packs
Exit status: 0, whatever is missing; 2 for misuse.`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const root = values.root ?? '.';
if (!existsSync(`${root}/content`))
  misuse(`There is no content/ in ${root}. Name the folder that has it with --root.`, USAGE);
const shelf = shelfAt(root);
const all = coverageOf(shelf);
const known = new Set([...all.modules, ...all.packs].map(({ id }) => id));
for (const id of positionals) if (!known.has(id)) misuse(`There is no module or pack “${id}”.`, USAGE);
const isAsked = (id: string): boolean => positionals.length === 0 || positionals.includes(id.split('/')[0]!);
const coverage: Coverage = {
  modules: all.modules.filter(({ id }) => isAsked(id)),
  packs: all.packs.filter(({ id }) => isAsked(id)),
  planned: all.planned.filter(({ id, namedBy }) => isAsked(id) || namedBy.some(isAsked)),
  exercisesWithoutConcept: all.exercisesWithoutConcept.filter(isAsked),
};
if (values.json) console.log(JSON.stringify(coverage, null, 2));
else print(coverage);

function print({ modules, packs, planned, exercisesWithoutConcept }: Coverage): void {
  for (const one of modules) printModule(one);
  for (const { id, cards, cardsWithoutTopic, threeOptions } of packs) {
    if (cardsWithoutTopic.length + threeOptions.length === 0) continue;
    console.log(`\ncontent/${id}: ${cards} cards`);
    list('cards without a topic', cardsWithoutTopic);
    list('cards with three options, where a fourth may be easy to find', threeOptions);
  }
  console.log('\nExercises without a concept that is written');
  list('', exercisesWithoutConcept);
  console.log('\nPlanned concepts that are named already');
  for (const { id, namedBy } of planned) console.log(`  ${id} ← ${namedBy.join(', ')}`);
  for (const pack of shelf.broken) console.log(`\n${pack.path} has errors and is not counted: npm run check:packs`);
  const open = modules.reduce((sum, { withoutCards }) => sum + withoutCards.length, 0);
  const topics = modules.reduce((sum, one) => sum + one.topics, 0);
  const errors = modules.reduce((sum, one) => sum + one.errors, 0);
  const unanswered = modules.reduce((sum, { errorsWithoutCard }) => sum + errorsWithoutCard.length, 0);
  console.log(`\n${topics - open} of ${topics} topics have a card, ${errors - unanswered} of ${errors} errors`);
}

function printModule({ id, title, topics, concepts, withoutCards, errors, errorsWithoutCard }: ModuleCoverage): void {
  const covered = topics - withoutCards.length;
  const answered = errors - errorsWithoutCard.length;
  console.log(
    `\n${id} (${title.en}): ${covered} of ${topics} topics have a card, ${concepts} a concept; ${answered} of ${errors} errors have a card`,
  );
  list('topics without a card', withoutCards);
  list('errors without a card', errorsWithoutCard);
}

function list(what: string, names: readonly string[]): void {
  if (names.length > 0) console.log(`  ${what === '' ? '' : `${what}: `}${names.join(', ')}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean' }, root: { type: 'string' } },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error), USAGE);
  }
}
