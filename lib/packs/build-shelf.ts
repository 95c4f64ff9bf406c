import { contentCardId, exerciseCardId, knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { coreProblems } from './checks/check-core.ts';
import { trackProblems } from './checks/check-tracks.ts';
import type { BrokenPack, Shelf, ShelfCard, ShelfPack, Concept, Exercise, QuizFile } from './shelf.ts';
import { cellsOf, namedIn } from './quiz-cells.ts';
import { fullConceptId } from './format/concept-id.ts';
import type { ExerciseSources } from './format/exercise-sources.ts';
import { fileProblem } from './format/file-problem.ts';
import { fingerprintOf } from './fingerprint.ts';
import { leftOutWarnings, linkProblems } from './link-packs.ts';
import { pieceBasis } from './format/kept-parse.ts';
import { packPath } from './format/pack-folder.ts';
import type { PackFolder } from './format/pack-folder.ts';
import { parsePack } from './format/parse-pack.ts';
import type { ParsedPack } from './format/parse-pack.ts';
import { NO_PIECES, type Pieces } from './format/pieces.ts';
import { prerequisiteOrder } from './prerequisite-order.ts';
import type { Problem } from './format/problem.ts';
import { readRegisters, type RegisterFiles } from './registers/registers.ts';

/**
 * Everything that the folders hold, with every problem; a pack with an error in it is left out as a whole, the others stay. Of
 * packs that lie at the same path in several roots the first is read.
 */
export function buildShelf(
  folders: readonly PackFolder[],
  registerFiles: RegisterFiles,
  pieces: Pieces = NO_PIECES,
): Shelf {
  const { registers, tracksFile, coreFile, problems: registerProblems } = readRegisters(registerFiles);
  const firsts = new Map(folders.toReversed().map((folder) => [packPath(folder), folder]));
  const doubles = folders.filter((folder) => firsts.get(packPath(folder)) !== folder).map(leftOutDouble);
  const basis = pieceBasis(registers.glossary, pieces);
  const packs = [...firsts.values()].map((folder) => parsePack(folder, basis)).toSorted(inOrder);
  const found = [...packs.flatMap((pack) => pack.problems), ...linkProblems(packs, registers)];
  const problemsOf = (pack: ParsedPack): Problem[] => found.filter((problem) => problem.pack === packPath(pack.folder));
  const broken = new Set(packs.filter((pack) => problemsOf(pack).some((problem) => problem.level === 'error')));
  const sound = packs.filter((pack) => !broken.has(pack));
  const exercises = new Map(sound.flatMap(exercisesOf).map((exercise) => [exercise.id, exercise]));
  const concepts = linkConcepts(sound.flatMap(conceptsOf), [...exercises.values()]);
  const known = (id: string): boolean => concepts.has(id);
  return {
    packs: sound.map((pack) => shelfPack(pack, [...concepts.values()])),
    concepts,
    cards: cardsInOrder(sound, [...concepts.values()]),
    exercises: new Map(
      [...exercises].map(([id, exercise]) => [id, { ...exercise, concepts: exercise.concepts.filter(known) }]),
    ),
    quizzes: new Map(sound.flatMap(quizzesOf).map((quiz) => [quiz.id, quiz])),
    formerCards: new Map(
      sound.flatMap((pack) =>
        pack.concepts.flatMap(({ cards }) =>
          cards.flatMap(({ spec, parts: [first] }) =>
            (spec.formerly ?? []).map(
              (was) => [knownCardId(was), contentCardId(pack.spec!.id, spec.id, first!.part)] as const,
            ),
          ),
        ),
      ),
    ),
    formerConcepts: new Map(
      [...concepts.values()].flatMap(({ id, spec }) => (spec.formerly ?? []).map((was) => [was, id] as const)),
    ),
    broken: [...[...broken].map((pack) => leftOut(pack.folder, problemsOf(pack).toSorted(byPlace))), ...doubles],
    problems: [
      ...registerProblems,
      ...(tracksFile ? trackProblems(packs, registers, tracksFile) : []),
      ...(coreFile ? coreProblems(packs, registers.core, coreFile) : []),
      ...found,
      ...doubles.flatMap(({ problems }) => problems),
      ...leftOutWarnings(packs, broken),
    ].toSorted(byPlace),
    registers,
    fingerprint: fingerprintOf(folders, JSON.stringify(registerFiles)),
  };
}

function leftOut(folder: PackFolder, problems: readonly Problem[]): BrokenPack {
  return { path: packPath(folder), area: folder.area, id: folder.folder, problems };
}

function leftOutDouble(folder: PackFolder): BrokenPack {
  const path = packPath(folder);
  const what = `an earlier folder of packs has ${path}, too; that one is used, and this one is left out`;
  const fix = 'give this pack another folder and id, or take it away';
  const where = { pack: path, file: `${path}/pack.yaml` };
  return leftOut(folder, [fileProblem({ code: 'duplicate-pack', what, fix }, where)]);
}

// A sound pack has all its parts: what is null in a parsed one has been reported as an error.
function conceptsOf(pack: ParsedPack): Concept[] {
  return pack.concepts.map(({ spec, note, programs, cards }) => ({
    id: `${pack.spec!.id}/${spec!.id}`,
    pack: packPath(pack.folder),
    spec: spec!,
    needs: spec!.needs.map((to) => fullConceptId(to, pack.spec!.id)),
    encompasses: fullWeights(spec!.encompasses, pack.spec!.id),
    leadsTo: [],
    note: note!,
    programs,
    cards: cards.flatMap(({ parts }) =>
      parts.map(({ part, spec: card }) => contentCardId(pack.spec!.id, card.id, part)),
    ),
    exercises: [],
  }));
}

function exercisesOf(pack: ParsedPack): Exercise[] {
  return pack.exercises.map(({ spec, regimeLines, pythonHints, instructions, editorial, sources }) => ({
    id: `${pack.spec!.id}/${spec!.id}`,
    pack: packPath(pack.folder),
    foreign: pack.folder.foreign,
    cardId: exerciseCardId(`${pack.spec!.id}/${spec!.id}`),
    spec: spec!,
    regimeLines,
    pythonHints,
    concepts: spec!.concepts.map((to) => fullConceptId(to, pack.spec!.id)),
    encompasses: fullWeights(spec!.encompasses, pack.spec!.id),
    instructions: instructions!,
    editorial: editorial!,
    starter: sources.starter!,
    solution: sources.solution!,
    prelude: sources.prelude,
    alternatives: sources.alternatives,
    mistakes: sources.mistakes,
    python: pythonOf(sources),
  }));
}

/** What a learner may write in Python has a beginning and a solution in it. */
function pythonOf({ pythonStarter, python }: ExerciseSources): NonNullable<Exercise['python']> | null {
  const solution = python['solution.py'];
  if (pythonStarter === null || solution === null) return null;
  return { starter: pythonStarter, solution, prelude: python['prelude.py'], pytorch: python['pytorch.py'] };
}

function quizzesOf(pack: ParsedPack): QuizFile[] {
  const own = pack.spec!.id;
  return pack.quizzes.map(({ name, spec }) => ({
    id: `${own}/${name}`,
    pack: packPath(pack.folder),
    spec: spec!,
    cells: cellsOf(spec!, own),
    cardIds: namedIn(spec!, own),
  }));
}

function fullWeights(weights: Readonly<Record<string, number>> = {}, pack: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(weights).map(([to, weight]) => [fullConceptId(to, pack), weight]));
}

function linkConcepts(concepts: readonly Concept[], exercises: readonly Exercise[]): Map<string, Concept> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const order = prerequisiteOrder(new Map(concepts.map((concept) => [concept.id, concept.needs])));
  return new Map(
    order.map((id) => [
      id,
      {
        ...byId.get(id)!,
        needs: byId.get(id)!.needs.filter((need) => byId.has(need)),
        leadsTo: order.filter((other) => byId.get(other)!.needs.includes(id)),
        exercises: exercises.filter((exercise) => exercise.concepts.includes(id)).map((exercise) => exercise.id),
      },
    ]),
  );
}

function cardsInOrder(packs: readonly ParsedPack[], concepts: readonly Concept[]): Map<CardId, ShelfCard> {
  const specs = new Map<CardId, CardSpec>(
    packs.flatMap((pack) =>
      pack.concepts.flatMap((concept) =>
        concept.cards.flatMap(({ parts }) =>
          parts.map(({ part, spec }) => [contentCardId(pack.spec!.id, spec.id, part), spec] as const),
        ),
      ),
    ),
  );
  return new Map(
    concepts.flatMap((concept) =>
      concept.cards.map((id) => [id, { id, pack: concept.pack, conceptId: concept.id, spec: specs.get(id)! }] as const),
    ),
  );
}

function shelfPack(pack: ParsedPack, concepts: readonly Concept[]): ShelfPack {
  const spec = pack.spec!;
  const isContent = pack.folder.area === 'content';
  return {
    path: packPath(pack.folder),
    area: pack.folder.area,
    id: spec.id,
    spec,
    concepts: isContent
      ? concepts.filter((concept) => concept.pack === packPath(pack.folder)).map((concept) => concept.id)
      : [],
    exercises: pack.exercises.map((exercise) => `${spec.id}/${exercise.spec!.id}`),
  };
}

function inOrder(one: ParsedPack, other: ParsedPack): number {
  const place = (pack: ParsedPack): number => pack.spec?.order ?? Infinity;
  if (place(one) !== place(other)) return place(one) < place(other) ? -1 : 1;
  return packPath(one.folder) < packPath(other.folder) ? -1 : 1;
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
