// npm run new: scaffolds a pack, concept, card, quiz or exercise in both languages; never overwrites anything.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cardsFile, CARD_KINDS } from '#lib/cards/card.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import { slug } from '#lib/cards/localized-text.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { newCard, newConcept, newPack, newQuiz } from '#lib/packs/format/scaffold.ts';
import { readBySchema } from '#lib/packs/format/schema-problems.ts';
import { readYaml } from '#lib/packs/format/yaml-source.ts';

const USAGE = `Usage: npm run new -- pack <pack> [--exercises]
       npm run new -- concept <pack>/<concept>
       npm run new -- card <pack>/<concept> <card-id> [--kind ${CARD_KINDS.join('|')}]
       npm run new -- quiz <pack>/<quiz>
       npm run new -- exercise <pack>/<exercise>
Names are slugs: lower-case words joined by hyphens, like dead-relu. --root names another folder than the working directory.`;

const { values, positionals } = readArguments();
const root = values.root ?? '.';
const [what, name, cardId] = positionals;
if (values.help) {
  console.log(USAGE);
} else if (what === 'pack') makePack(slugOf(name, 'a pack'));
else if (what === 'concept') makeConcept(...pairOf(name, 'concept'));
else if (what === 'card') makeCard(...pairOf(name, 'concept'), slugOf(cardId, 'a card'));
else if (what === 'quiz') makeQuiz(...pairOf(name, 'quiz'));
else if (what === 'exercise') makeExercise(...pairOf(name, 'exercise'));
else misuse(what === undefined ? 'What is to be made?' : `“${what}” cannot be made here.`);

function makePack(pack: string): void {
  const area = values.exercises ? 'exercises' : 'content';
  write(newPack(area, pack));
  const next = area === 'content' ? `concept ${pack}/<concept>` : `exercise ${pack}/<exercise>`;
  console.log(`Next: write its title and summary, then “npm run new -- ${next}”.`);
}

function makeConcept(pack: string, concept: string): void {
  needs(`content/${pack}/pack.yaml`, `Make the pack first: npm run new -- pack ${pack}`);
  write(newConcept(pack, concept));
  console.log(`Next: write the note and the first card, then “npm run check:packs”.`);
}

function makeCard(pack: string, concept: string, id: string): void {
  const file = `content/${pack}/${concept}/cards.yaml`;
  needs(file, `Make the concept first: npm run new -- concept ${pack}/${concept}`);
  const kind = CARD_KINDS.find((known) => known === (values.kind ?? 'basic'));
  if (!kind) misuse(`There is no kind “${values.kind}”.`);
  const taken = cardIds(pack).get(id);
  if (taken) fail(`The card id “${id}” is taken in ${taken}. Choose another.`);
  writeFileSync(join(root, file), withCard(file, id, kind));
  console.log(`added ${id} (${kind}) to ${file}\nNext: write it, then “npm run check:packs”.`);
}

function makeQuiz(pack: string, quiz: string): void {
  needs(`content/${pack}/pack.yaml`, `Make the pack first: npm run new -- pack ${pack}`);
  write(newQuiz(pack, quiz));
  console.log(`Next: say what it asks for, then “npm run check:packs -- --no-proof”.`);
}

function withCard(file: string, id: string, kind: CardKindName): string {
  const card = newCard(id, kind);
  const text = `${readFileSync(join(root, file), 'utf8').trimEnd()}\n\n${card}`;
  const { source, problems } = readYaml(text, { pack: dirname(file), file });
  const read = problems.length === 0 ? readBySchema(cardsFile, source) : null;
  if (read?.ok && read.value.cards.at(-1)?.id === id) return text;
  const reasons = read && !read.ok ? [...problems, ...read.problem] : problems;
  return fail(
    `${file} could not be added to${reasons.map((one) => `\n  ${formatProblem(one)}`).join('')}\nMend it, or put this at its end by hand:\n\n${card}`,
  );
}

function cardIds(pack: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const concept of readdirSync(join(root, 'content', pack))) {
    const file = `content/${pack}/${concept}/cards.yaml`;
    if (!existsSync(join(root, file))) continue;
    for (const match of readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:- )?id: *["']?([\w-]+)/gmu))
      ids.set(match[1]!, file);
  }
  return ids;
}

function makeExercise(pack: string, exercise: string): void {
  const template = join(root, 'exercises', '_template');
  needs('exercises/_template/exercise.yaml', 'Restore the folder exercises/_template from the repository.');
  const files = new Map<string, string>();
  for (const file of readdirSync(template, { recursive: true, encoding: 'utf8' })) {
    const path = join(template, file);
    if (!/\.(yaml|md|ts)$/u.test(file)) continue;
    const text = readFileSync(path, 'utf8');
    files.set(
      `exercises/${pack}/${exercise}/${file}`,
      file === 'exercise.yaml' ? text.replace(/^id:.*$/mu, `id: ${exercise}`) : text,
    );
  }
  const isNewPack = !existsSync(join(root, 'exercises', pack, 'pack.yaml'));
  write(new Map([...(isNewPack ? newPack('exercises', pack) : []), ...files]));
  console.log(
    `Next: write the statement and solution.ts, then “npm run grade -- ${pack}/${exercise} exercises/${pack}/${exercise}/solution.ts” and “npm run check:packs”.`,
  );
}

function write(files: ReadonlyMap<string, string>): void {
  const taken = [...files.keys()].filter((file) => existsSync(join(root, file)));
  if (taken.length > 0) fail(`Nothing was written, because this is there already: ${taken.join(', ')}`);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
    console.log(`wrote ${file}`);
  }
}

function needs(file: string, fix: string): void {
  if (!existsSync(join(root, file))) fail(`${file} is missing. ${fix}`);
}

function pairOf(text: string | undefined, kind: string): [string, string] {
  const [pack, own, ...rest] = (text ?? '').split('/');
  if (rest.length > 0 || !pack || !own) misuse(`Name the ${kind} as <pack>/<${kind}>.`);
  return [slugOf(pack, 'a pack'), slugOf(own, `a ${kind}`)];
}

function slugOf(text: string | undefined, kind: string): string {
  const read = slug.safeParse(text);
  if (!read.success)
    misuse(text === undefined ? `The name of ${kind} is missing.` : `“${text}” is no name for ${kind}.`);
  return read.data;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        exercises: { type: 'boolean' },
        kind: { type: 'string' },
        root: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function misuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
