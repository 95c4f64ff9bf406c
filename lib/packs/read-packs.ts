import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '#lib/base/nearest-name.ts';
import { hashText } from '#lib/base/prng.ts';
import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { buildShelf } from './build-shelf.ts';
import type { Shelf, Exercise } from './shelf.ts';
import { keptConcept, keptExercise, pieceBasis, pieceOf } from './format/kept-parse.ts';
import { packPath, pieceFolders, type FolderArea, type PackFolder } from './format/pack-folder.ts';
import { NO_PIECES, type Pieces } from './format/pieces.ts';
import { formatProblem } from './format/problem.ts';
import { readFolder, readText } from './read-folder.ts';
import { readRegisters, REGISTER_NAMES, type RegisterFiles } from './registers/registers.ts';

/**
 * Reads every pack below `content` and `exercises` of each root into one shelf; folders that begin with `_` or a dot are
 * drafts and left out. Of each register the first root that has one gives it. Packs of a root that is not the working
 * directory are foreign.
 */
export function readPacks(roots: readonly string[], pieces: Pieces = NO_PIECES): Shelf {
  const folders = roots.flatMap((root) => readPackFolders(root));
  return buildShelf(folders, readRegisterFiles(roots), pieces);
}

/** A concept or an exercise of some root: the path of its folder, such as `content/losses/softmax`, and the characters in it. */
export type PieceName = { readonly root: string; readonly path: string; readonly size: number };

/** The concepts and exercises that are not among these pieces. */
export function lackingPieces(roots: readonly string[], pieces: Pieces): readonly PieceName[] {
  return piecesBelow(roots, pieces).flatMap(({ root, folder, name, piece }) => {
    if (piece.isThere()) return [];
    const path = `${packPath(folder)}/${name}`;
    const texts = [...folder.files].filter(([file]) => file.startsWith(`${path}/`));
    return [{ root, path, size: texts.reduce((sum, [, text]) => sum + text.length, 0) }];
  });
}

/** Reads these concepts and exercises, and keeps them among the pieces; `tell` hears of each that is done. */
export function readPieces(
  roots: readonly string[],
  names: readonly PieceName[],
  { pieces, tell }: { readonly pieces: Pieces; readonly tell: () => void },
): void {
  const wanted = new Set(names.map(({ root, path }) => `${root}\n${path}`));
  for (const { root, folder, name, basis } of piecesBelow(roots, pieces)) {
    if (!wanted.has(`${root}\n${packPath(folder)}/${name}`)) continue;
    if (folder.area === 'content') keptConcept(folder, name, basis);
    else keptExercise(folder, name, basis);
    tell();
  }
}

function piecesBelow(roots: readonly string[], pieces: Pieces) {
  const basis = pieceBasis(readRegisters(readRegisterFiles(roots)).registers.glossary, pieces);
  return roots.flatMap((root) =>
    readPackFolders(root).flatMap((folder) =>
      pieceFolders(folder).map((name) => ({
        root,
        folder,
        name,
        basis,
        piece: pieceOf(folder, name, basis),
      })),
    ),
  );
}

function readRegisterFiles(roots: readonly string[]): RegisterFiles {
  return Object.fromEntries(
    REGISTER_NAMES.flatMap((name) => {
      const file = roots.map((root) => join(root, 'content', `${name}.yaml`)).find((path) => existsSync(path));
      return file === undefined ? [] : [[name, readText(file)]];
    }),
  );
}

/** The exercise `pack/slug` below `root`, or a sentence that says why it cannot be had and what to do. */
export function readExercise(root: string, id: string): Result<Exercise, string> {
  const [pack, slug, ...rest] = id.split('/');
  const folders = readPackFolders(root, 'exercises');
  const known = folders.flatMap((folder) => exerciseNames(folder));
  if (!pack || !slug || rest.length > 0 || !known.includes(id)) {
    const near = nearestName(id, known);
    const meant = near === null ? '' : ` Did you mean “${near}”?`;
    return failure(`There is no exercise “${id}”.${meant} There are: ${known.join(', ') || 'none'}.`);
  }
  const own = folders.filter((folder) => folder.folder === pack).map((folder) => only(folder, slug));
  // Its concepts live in other packs, whose problems are no concern of the one who runs it.
  const shelf = buildShelf([...own, ...readPackFolders(root, 'content')], readRegisterFiles([root]));
  const exercise = shelf.exercises.get(id);
  if (exercise) return success(exercise);
  const problems = shelf.problems.filter((problem) => problem.pack === `exercises/${pack}`);
  return failure(`The exercise “${id}” has problems; repair them first:\n${problems.map(formatProblem).join('\n')}`);
}

/** A short text that changes when a pack’s file is added, removed or written: cheap enough to be asked for again and again. */
export function packsFingerprint(roots: readonly string[]): string {
  const stamps = roots
    .flatMap((root) => [join(root, 'content'), join(root, 'exercises')])
    .flatMap((folder) => (existsSync(folder) ? stampsBelow(folder) : []));
  return `${stamps.length}-${hashText(stamps.join(' ')).toString(16)}-${hashText(`~${stamps.join(' ')}`).toString(16)}`;
}

function stampsBelow(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return stampsBelow(below);
      // An editor may have taken its temporary file away again; what a link leads to is not read either.
      const stat = lstatSync(below, { throwIfNoEntry: false });
      return stat ? [`${below}:${stat.size}:${stat.mtimeMs}`] : [];
    });
  } catch (error) {
    // What cannot be read is named by the reader of the packs.
    return [`${path}:${String(error)}`];
  }
}

function readPackFolders(path: string, ...areas: readonly FolderArea[]): PackFolder[] {
  const root = { path, foreign: !isRepository(path) };
  return (areas.length > 0 ? areas : (['content', 'exercises'] as const)).flatMap((area) => {
    const below = join(path, area);
    if (!existsSync(below)) return [];
    return folderNames(below).map((folder) => readFolder(root, area, folder));
  });
}

/** Programs of the repository are started in its folder. A path that leads nowhere is not ours. */
function isRepository(root: string): boolean {
  try {
    return realpathSync(/* turbopackIgnore: true */ root) === realpathSync(/* turbopackIgnore: true */ '.');
  } catch {
    return false;
  }
}

function folderNames(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_.]/u.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

function exerciseNames(folder: PackFolder): string[] {
  return [...folder.files.keys()]
    .filter((file) => file.endsWith('/exercise.yaml'))
    .map((file) => file.split('/').slice(1, -1).join('/'));
}

// The pack with this one exercise in it, so that a neighbour’s problem does not stand in the way.
function only(folder: PackFolder, slug: string): PackFolder {
  const path = `${folder.area}/${folder.folder}/`;
  const isKept = ([file]: readonly [string, unknown]): boolean =>
    file === `${path}pack.yaml` || file.startsWith(`${path}${slug}/`);
  return {
    ...folder,
    files: new Map([...folder.files].filter(isKept)),
    unread: new Map([...folder.unread].filter(isKept)),
  };
}
