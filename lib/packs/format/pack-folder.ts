import { packPathOf, type PackArea, type PackPath } from '#lib/base/card-id.ts';
import type { Finding } from './problem.ts';

/** `content` holds concepts and their cards, `exercises` what is to be programmed. */
export type FolderArea = Exclude<PackArea, 'own'>;

/** A pack as it lies on disk: the texts of its files, nothing understood yet. */
export type PackFolder = {
  readonly area: FolderArea;
  readonly folder: string;
  /** Its root is not the repository: its code gets none of our rights. */
  readonly foreign: boolean;
  /** Path below the root, such as `content/activations/pack.yaml` → text; sorted by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Path below the root → why what is there was not read. */
  readonly unread: ReadonlyMap<string, Finding>;
};

/** The pack’s folder below the root, such as `content/activations`. */
export function packPath(pack: PackFolder): PackPath {
  return packPathOf(pack.area, pack.folder);
}

/** The folder of a pack’s quizzes, which is no concept and no exercise. */
export const QUIZZES_FOLDER = 'quizzes';

/** Names of the folders of a pack’s concepts or exercises, sorted; those that begin with `_` or a dot are drafts and left out. */
export function pieceFolders(pack: PackFolder): string[] {
  const path = packPath(pack);
  const names = new Set<string>();
  for (const file of [...pack.files.keys(), ...pack.unread.keys()]) {
    if (!file.startsWith(`${path}/`)) continue;
    const [name, ...rest] = file.slice(path.length + 1).split('/');
    if (name !== undefined && rest.length > 0 && name !== QUIZZES_FOLDER && !/^[_.]/.test(name)) names.add(name);
  }
  return [...names].toSorted();
}

/** Names of the files directly below `path` that end in `extension`, without it; sorted. */
export function filesBelow(pack: PackFolder, path: string, extension: string): string[] {
  return [...pack.files.keys()]
    .filter((file) => file.startsWith(`${path}/`) && file.endsWith(extension))
    .map((file) => file.slice(path.length + 1, -extension.length))
    .filter((name) => !name.includes('/'))
    .toSorted();
}
