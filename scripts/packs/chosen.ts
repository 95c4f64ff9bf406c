import { nearestName } from '#lib/base/nearest-name.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { Shelf } from '#lib/packs/shelf.ts';

/** What of the packs is looked at. */
export type Chosen = {
  readonly hasExercise: (id: string) => boolean;
  readonly hasConcept: (id: string) => boolean;
  /** Of a file below the root, with forward slashes. */
  readonly hasFile: (file: string) => boolean;
};

/** Everything. */
export const ALL: Chosen = { hasExercise: () => true, hasConcept: () => true, hasFile: () => true };

/**
 * What these names stand for: a pack (`normalization`, in both areas; `content/normalization`, in one), a concept or an
 * exercise (`pack/name`); or a sentence that says which name means nothing, and what was probably meant.
 */
export function chosenBy(names: readonly string[], shelf: Shelf): Result<Chosen, string> {
  if (names.length === 0) return success(ALL);
  const known = foldersByName(shelf);
  const folders: string[] = [];
  for (const name of names) {
    const plain = name.replace(/\/+$/u, '');
    const found = known.get(plain) ?? inBroken(plain, shelf);
    if (found.length === 0) return failure(unknown(name, [...known.keys()]));
    folders.push(...found);
  }
  const hasFile = (file: string): boolean => folders.some((folder) => file.startsWith(`${folder}/`));
  return success({
    hasFile,
    hasExercise: (id) => hasFile(`exercises/${id}/exercise.yaml`),
    hasConcept: (id) => hasFile(`content/${id}/concept.yaml`),
  });
}

/** Every name that can be given, and the folders that it stands for. */
function foldersByName({ packs, broken, concepts, exercises }: Shelf): Map<string, string[]> {
  const folders = [
    ...[...packs, ...broken].map(({ path }) => path as string),
    ...[...concepts.keys()].map((id) => `content/${id}`),
    ...[...exercises.keys()].map((id) => `exercises/${id}`),
  ];
  const known = new Map<string, string[]>();
  const add = (name: string, folder: string): void => void known.set(name, [...(known.get(name) ?? []), folder]);
  for (const folder of folders) {
    add(folder, folder);
    add(folder.replace(/^(?:content|exercises)\//u, ''), folder);
  }
  return known;
}

/** A pack that was left out does not say what is in it; its problems do. */
function inBroken(name: string, { broken }: Shelf): string[] {
  return broken.flatMap(({ area, path, problems }) => {
    const folders = [name, `${area}/${name}`].filter((folder) => folder.startsWith(`${path}/`));
    return folders.filter((folder) => problems.some(({ file }) => file.startsWith(`${folder}/`)));
  });
}

function unknown(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  const [pack = ''] = name.split('/');
  const inPack = known.filter((one) => one.startsWith(`${pack}/`));
  if (near !== null) return `There is no pack, concept or exercise “${name}”. Did you mean “${near}”?`;
  const packs = known.filter((one) => !one.includes('/'));
  const list =
    inPack.length > 0
      ? `${pack} has: ${inPack.map((one) => one.slice(pack.length + 1)).join(', ')}`
      : `The packs are: ${packs.join(', ')}`;
  return `There is no pack, concept or exercise “${name}”. ${list}.`;
}
