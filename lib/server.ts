import 'server-only';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { localLearner } from '#lib/auth/learner.ts';
import { failure } from '#lib/base/result.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { RunProgram } from '#lib/base/run-program.ts';
import type { Database } from '#lib/db/client.ts';
import { openMoment } from '#lib/db/open-moment.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { DatabaseError, databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { environment, type Environment } from '#lib/env.ts';
import { answersInThread, judgeInThread } from '#lib/fit-thread.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { openKeptHtml } from '#lib/packs/kept-html.ts';
import { openPieces } from '#lib/packs/kept-pieces.ts';
import { readKeptPacks, type ShelfKeeping } from '#lib/packs/kept-shelf.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { previewInThread, restoreInThread } from '#lib/restore-thread.ts';
import { compile } from '#lib/runner/compile.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { exercisePage } from '#lib/study/exercises/exercise-page.ts';
import { withFormerIds } from '#lib/study/former/former-stores.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { readPiecesInThreads } from './pieces-threads.ts';
import { placeDocuments } from './place-documents.ts';
import { servedFind, type ServedIndex } from './served-find.ts';
import { servedPacks } from './served-packs.ts';
import { settleMemory } from './settle-memory.ts';
import { readPacksInThread } from './shelf-thread.ts';

/** What `studyContext` is told of a request: the zone that counts while the learner has chosen none. */
export type Asked = { readonly learnerId: LearnerId; readonly zone: string };

/**
 * What use-cases are given, now. Throws a DatabaseError while the database cannot be used; the next call tries again.
 * Routes and pages get theirs from `asking`.
 */
export function studyContext({ learnerId, zone }: Asked): StudyContext {
  const packs = library();
  const { formerCards } = packs;
  const log = { file: environment().databaseFile, learnerId, formerCards };
  const now = Date.now();
  const moment = { learnerId, now, zone, formerCards };
  return {
    stores: withFormerIds(databaseStores(database()), formerCards),
    library: packs,
    effects: {
      stripTypes: compile,
      judgeFit: (question, hooks) => judgeInThread(log, question, hooks),
      learntAnswers: (hooks) => answersInThread(log, hooks),
      previewRestore: (bytes) => previewInThread(database(), moment, bytes),
      restore: (bytes, tell) => restoreInThread(database(), moment, bytes, tell),
      openMoment: async () => {
        const opened = await openMoment(database().file);
        return { stores: withFormerIds(databaseStores(opened), formerCards), close: opened.close };
      },
    },
    learnerId,
    now,
    zone,
  };
}

/**
 * Reads the packs before the server answers, and after that makes the HTML of the first cards and of the exercises, one at a
 * time: whoever asks meanwhile waits for one at most. A build keeps it for its next start. A database that cannot be used is
 * said by every page.
 */
export async function readAhead(): Promise<void> {
  await readyPrograms();
  await readPiecesAhead(environment());
  void renderAhead(library());
}

async function renderAhead(packs: Library): Promise<void> {
  const keeping = keepingOf(environment());
  const html = keeping && openKeptHtml(keeping);
  const pageOf = (id: string) =>
    exercisePage(studyContext({ learnerId: localLearner(), zone: environment().zone }), id);
  const ahead: (readonly [id: string, make: () => unknown])[] = [
    ...packs.cards.slice(0, RENDERED_AHEAD).map(({ id }) => [id, () => cardView(packs, id, 1)] as const),
    ...packs.exercises.map(({ id }) => [id, () => pageOf(id)] as const),
  ];
  for (const [id, make] of ahead) {
    await untilIdle();
    try {
      await make();
    } catch (error) {
      if (databaseProblem(error)) break;
      // Thrown from here it would end the server.
      console.warn(`${id} could not be made ahead:`, error);
    }
  }
  html?.keep();
  // So that whoever looks for something first does not wait for it.
  if (keeping)
    await findIndex('en').catch((error: unknown) => warn(`The index could not be made ahead: ${String(error)}`));
  settleMemory();
}

/** What a new learner meets in the first days; of a session the rest comes while its first cards are answered. */
const RENDERED_AHEAD = 200;

/** Loads what runs the programs of figures, once; whoever shows cards waits for it. */
export async function readyPrograms(): Promise<void> {
  kept.opening ??= openProgramBox();
  kept.box = await kept.opening;
}

const runProgram: RunProgram = (...asked) => kept.box?.(...asked) ?? failure({ kind: 'not-started', detail: '' });

/** The index of what can be found, with its cards named in this language; made at the first call after packs have changed. */
export function findIndex(locale: Locale): Promise<ServedIndex> {
  kept.find ??= findOf(environment());
  return kept.find(library(), locale);
}

/** The problem of the database behind an error, for whoever must tell a person; null when the error is another. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  return databaseProblemOf(error, environment().databaseFile);
}

/** Kept on `globalThis`, because in development Next loads this module anew while the process and its one client live on. */
type Kept = {
  database?: Database;
  packs?: () => Library;
  find?: ReturnType<typeof servedFind>;
  opening?: Promise<RunProgram>;
  box?: RunProgram;
};
const kept: Kept = ((globalThis as { gradusServer?: Kept }).gradusServer ??= {});

function database(): Database {
  if (!kept.database) {
    const { databaseFile, migrationsRoot } = environment();
    const opened = openMigrated(databaseFile, migrationsRoot, Date.now());
    if (!opened.ok) throw new DatabaseError(opened.problem);
    kept.database = opened.value;
  }
  return kept.database;
}

function warn(line: string): void {
  console.warn(line);
}

/** One shelf of all packs, swapped whole whenever a file of a pack was saved; a build keeps what it has read for its next start. */
function library(): Library {
  kept.packs ??= packsOf(environment());
  return kept.packs();
}

function keepingOf({ build }: Environment): ShelfKeeping | null {
  return build && { folder: build.shelfFolder, keeper: 'server', reader: build.reader, warn };
}

function findOf(told: Environment): ReturnType<typeof servedFind> {
  const keeping = keepingOf(told);
  return servedFind({
    places: placeDocuments(),
    pieces: keeping && openPieces(keeping).pieces,
    rest: untilIdle,
  });
}

/** What is new is read by all processors at once. Where that fails, it is read by one. */
async function readPiecesAhead(told: Environment): Promise<void> {
  const keeping = keepingOf(told);
  if (!keeping) return;
  let tenths = 0;
  try {
    await readPiecesInThreads(told.packRoots, keeping, {
      tell: (percent, pieces) => {
        if (Math.floor(percent / 10) <= tenths) return;
        tenths = Math.floor(percent / 10);
        console.log(`Reading ${pieces} concepts and exercises: ${percent} %`);
      },
    });
  } catch (error) {
    warn(`The packs could not be read in threads: ${String(error)}`);
  }
}

function packsOf(told: Environment): () => Library {
  const { packRoots: roots } = told;
  const keeping = keepingOf(told);
  return servedPacks({
    roots,
    read: () => (keeping ? readKeptPacks(roots, keeping) : readPacks(roots)),
    readAside: keeping && (() => readPacksInThread(roots, keeping)),
    libraryOf: (shelf) => libraryOf([shelf], runProgram),
    now: () => performance.now(),
    onNew: ({ broken }) => {
      for (const { path, problems } of broken) {
        warn(`The pack ${path} was left out:\n${problems.map((one) => `  ${formatProblem(one)}`).join('\n')}`);
      }
    },
    warn,
  });
}
