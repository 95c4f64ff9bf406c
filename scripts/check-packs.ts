// npm run check:packs: every problem of every pack, and the proof that the judge tells right from wrong in every exercise.
import { existsSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Concept, Shelf } from '#lib/packs/shelf.ts';
import type { ExerciseProof } from '#lib/packs/proof/exercise-proof.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { shelfReadAt } from './packs/shelf-at.ts';
import { findChromium } from '#lib/runner/chromium/find-chromium.ts';
import { chosenBy } from './packs/chosen.ts';
import { openProofs } from './packs/kept-proofs.ts';
import { lackingProof } from './packs/lacking-proof.ts';
import { orderLines } from './packs/order-lines.ts';
import { printProofs } from './packs/print-proofs.ts';
import { provedBefore, type Provable } from './packs/proved-before.ts';
import { proveCode } from './packs/prove-code.ts';
import { proveExamples } from './packs/prove-examples.ts';
import { proveExplorers } from './packs/prove-explorers.ts';
import { bundleJudge } from './bundle-judge.ts';
import { provePrograms } from './packs/prove-programs.ts';
import { proveExercises } from './packs/prove-exercises.ts';
import { provePython, pythonExercises, type PythonExercise } from './packs/prove-python.ts';

const USAGE = `Usage: npm run check:packs -- [folder] [name …] [--json] [--no-proof | --all] [--trusted]
  folder       has content/ and exercises/ (default: the working directory); also written --root folder
  name         a pack (losses, or exercises/losses), a concept or an exercise (losses/softmax): only its problems are
               told, and only what is in it is proved; an exercise is also written --exercise pack/slug
  --json       prints one object {problems, counts} and nothing else
  --no-proof   reads the packs only; runs neither exercises nor explorers nor the code and programs of cards
  --all        proves everything again; without it and without names, those exercises of this repository that have
               changed since they were proved, or all where the judge has (exercises/proofs.json, to be committed), and of
               cards and explorers what has changed since it was proved on this machine
  --trusted    runs the code of another folder’s packs in Node, with all your rights: quicker, for packs that you wrote;
               without it that code runs in headless Chromium, which gives it neither network nor files
Exit status: 0 when there is no problem, 1 when there is one, 2 for misuse.`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const isFolder = (path: string): boolean => existsSync(`${path}/content`) || existsSync(`${path}/exercises`);
const folders = positionals.filter(isFolder);
if (folders.length > 1 || (folders.length > 0 && values.root !== undefined)) misuse('Name one folder.');
const root = values.root ?? folders[0] ?? '.';
const names = [...positionals.filter((path) => !isFolder(path)), ...(values.exercise ?? [])];
if (!isFolder(root)) {
  misuse(`There is neither content/ nor exercises/ in ${root}. Run this in the repository, or name its folder.`);
}
const shelf = await shelfReadAt(root, progress);
const choice = chosenBy(names, shelf);
const chosen = choice.ok ? choice.value : misuse(choice.problem);
const isOurs = realpathSync(root) === realpathSync('.');
const proofs = await provedAndKept(shelf);
const inPython = await pythonProvedAndKept(shelf);
const whose = { root, foreign: !isOurs && values.trusted !== true, say: progress };
const others = values['no-proof'] ? [] : await proveOthers();
const problems = [
  ...shelf.problems.filter(({ file }) => chosen.hasFile(file)),
  ...others,
  ...inPython,
  ...proofs.flatMap((proof) => proof.problems),
];
const counts = countsOf(shelf, problems);
if (values.json) {
  console.log(JSON.stringify({ problems, counts, exercises: proofs.map(withoutProblems) }, null, 2));
} else {
  if (proofs.length > 0) printProofs(proofs);
  print(problems, counts);
}
process.exit(problems.length > 0 ? 1 : 0);

/** What is proved without the judge: examples, explorers, and the code and programs of cards. */
async function proveOthers(): Promise<readonly Problem[]> {
  const concepts = [...shelf.concepts.values()].filter(({ id }) => chosen.hasConcept(id));
  const exercises = [...shelf.exercises.values()].filter(({ id }) => chosen.hasExercise(id));
  const provableConcepts = concepts.map((concept) => {
    const specs = concept.cards.map((id) => shelf.cards.get(id)?.spec);
    return provable(concept, `content/${concept.id}`, [concept.spec, [...(concept.programs ?? [])], specs]);
  });
  const provableExercises = exercises.map((one) =>
    provable(one, `exercises/${one.id}`, [one.spec, one.solution, one.prelude]),
  );
  // What another folder says of itself is not believed, and who names something wants it proved now.
  const isRemembered = isOurs && values.all !== true && names.length === 0;
  const asked = isRemembered ? provedBefore : provedNow;
  return [
    ...(await asked(provableExercises, (some) => proveExamples(some, whose))),
    ...(await asked(provableConcepts, proveConcepts)),
  ];
}

async function proveConcepts(concepts: readonly Concept[]): Promise<readonly Problem[]> {
  const ids = new Set(concepts.map(({ id }) => id));
  const cards = [...shelf.cards.values()].filter(({ conceptId }) => ids.has(conceptId ?? ''));
  return [
    ...(await proveExplorers(concepts, whose)),
    ...(await proveCode(cards, whose)),
    ...(await provePrograms({ cards, concepts }, root)),
  ];
}

function provable<Item>(item: Item, folder: string, decisive: readonly unknown[]): Provable<Item> {
  return { item, folder, text: JSON.stringify(decisive) };
}

function provedNow<Item>(
  all: readonly Provable<Item>[],
  prove: (items: readonly Item[]) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  return prove(all.map(({ item }) => item));
}

async function provedAndKept({ exercises, problems: found }: Shelf): Promise<readonly ExerciseProof[]> {
  if (values['no-proof']) return [];
  const isTrusted = values.trusted === true;
  const asked = [...exercises.values()]
    .filter(({ id }) => chosen.hasExercise(id))
    .map((exercise) => ({ ...exercise, foreign: exercise.foreign && !isTrusted }));
  if (asked.some(({ foreign }) => foreign)) requireChromium();
  // What another folder says of its own proofs is not believed.
  if (!isOurs) return proveExercises(asked, progress);
  await bundleJudge();
  const kept = openProofs(root, progress);
  const isAsked = values.all === true || names.length > 0;
  const wanted = isAsked ? asked : lackingProof(asked, kept.has, 0).lacking;
  if (wanted.length < asked.length) {
    progress(
      `• ${asked.length - wanted.length} of ${asked.length} exercises are as they were proved; --all proves them again.`,
    );
  }
  const proofs = await proveExercises(wanted, progress);
  const flawed = new Set(proofs.flatMap(({ exercise, problems }) => (problems.length > 0 ? [exercise] : [])));
  kept.keep(
    wanted.filter(({ id }) => !flawed.has(id) && !found.some(({ file }) => file.startsWith(`exercises/${id}/`))),
    { known: [...exercises.keys()] },
  );
  return proofs;
}

/** Of this repository’s exercises that have a starter in Python; those of others are not run, since they would have all rights. */
async function pythonProvedAndKept({ exercises }: Shelf): Promise<readonly Problem[]> {
  if (values['no-proof'] || !isOurs) return [];
  const chosenOnes = [...exercises.values()].filter(({ id }) => chosen.hasExercise(id));
  const asked = pythonExercises(chosenOnes, root);
  await bundleJudge();
  const kept = openProofs(root, progress);
  const wanted = values.all === true || names.length > 0 ? asked : asked.filter((one) => !kept.hasPython(one));
  const found = await provePython(wanted, progress);
  const isFlawed = ({ exercise: { id } }: PythonExercise): boolean =>
    found.some(({ file }) => file.startsWith(`exercises/${id}/`));
  kept.keepPython(wanted.filter((one) => !isFlawed(one)));
  return found;
}

function requireChromium(): void {
  const found = findChromium();
  if (!found.ok) misuse(`${found.problem}\nPacks that you wrote yourself can be proved in Node: --trusted.`);
}

/** They are all in one list already. */
function withoutProblems(proof: ExerciseProof): object {
  return { ...proof, problems: undefined };
}

type Counts = ReturnType<typeof countsOf>;

function countsOf(shelf: Shelf, problems: readonly Problem[]) {
  const areas = shelf.packs.map((pack) => ({
    pack: `${pack.area}/${pack.id}`,
    concepts: pack.concepts.length,
    cards: pack.concepts.reduce((sum, id) => sum + (shelf.concepts.get(id)?.cards.length ?? 0), 0),
    exercises: pack.exercises.length,
  }));
  const kinds: Record<string, number> = {};
  for (const card of shelf.cards.values()) kinds[card.spec.kind] = (kinds[card.spec.kind] ?? 0) + 1;
  return {
    areas,
    kinds,
    concepts: shelf.concepts.size,
    cards: shelf.cards.size,
    exercises: shelf.exercises.size,
    brokenPacks: shelf.broken.length,
    errors: problems.filter((problem) => problem.level === 'error').length,
    warnings: problems.filter((problem) => problem.level === 'warning').length,
  };
}

function print(problems: readonly Problem[], counts: Counts): void {
  for (const problem of problems)
    console.log(`${formatProblem(problem)}${problem.level === 'warning' ? ' (warning)' : ''}`);
  if (problems.length > 0) console.log('');
  for (const { pack, concepts, cards, exercises } of counts.areas) {
    console.log(exercises > 0 ? `${pack}: ${exercises} exercises` : `${pack}: ${concepts} concepts, ${cards} cards`);
  }
  for (const pack of shelf.broken) console.log(`${pack.area}/${pack.id}: left out`);
  for (const line of orderLines(shelf.cards.values())) console.log(line);
  const kinds = Object.entries(counts.kinds).map(([kind, count]) => `${count} ${kind}`);
  console.log(
    `${counts.concepts} concepts, ${counts.cards} cards (${kinds.join(', ')}), ${counts.exercises} exercises`,
  );
  console.log(`${counts.errors} errors, ${counts.warnings} warnings, ${counts.brokenPacks} packs left out`);
}

function progress(line: string): void {
  if (!values.json) console.log(line);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        'no-proof': { type: 'boolean' },
        all: { type: 'boolean' },
        exercise: { type: 'string', multiple: true },
        root: { type: 'string' },
        trusted: { type: 'boolean' },
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
