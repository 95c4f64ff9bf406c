import type { Glossary } from '#lib/packs/glossary.ts';
import { lazyYaml } from './lazy-yaml.ts';
import { packPath, type PackFolder } from './pack-folder.ts';
import { parseConcept, programsBeside, type ParsedCard, type ParsedConcept } from './parse-concept.ts';
import { parseExercise, type ParsedExercise } from './parse-exercise.ts';
import type { Piece, Pieces } from './pieces.ts';
import type { YamlSource } from './yaml-source.ts';

/** What all pieces have in common. */
export type PieceBasis = { readonly glossary: Glossary; readonly glossaryText: string; readonly pieces: Pieces };

/** The basis of pieces that are read with this glossary. */
export function pieceBasis(glossary: Glossary, pieces: Pieces): PieceBasis {
  return { glossary, glossaryText: JSON.stringify(glossary), pieces };
}

/** `parseConcept`, without the parsing where exactly these texts were parsed before. */
export function keptConcept(pack: PackFolder, name: string, basis: PieceBasis): ParsedConcept {
  const piece = pieceOf(pack, name, basis);
  const kept = piece.read() as KeptConcept | undefined;
  if (kept) return revived(kept, pack, name);
  const concept = parseConcept(pack, name, basis.glossary);
  const { source, cards, programs: _programs, folder: _folder, ...rest } = concept;
  piece.write({
    ...rest,
    hasSource: source !== null,
    cards: cards.map(({ spec, parts, path }) => ({ spec, parts, path })),
  } satisfies KeptConcept);
  return concept;
}

/** The same of an exercise. */
export function keptExercise(pack: PackFolder, name: string, basis: PieceBasis): ParsedExercise {
  const piece = pieceOf(pack, name, basis);
  const kept = piece.read() as KeptExercise | undefined;
  if (kept) {
    const { hasSource, ...rest } = kept;
    return { ...rest, folder: name, source: hasSource ? sourceOf(pack, `${name}/exercise.yaml`) : null };
  }
  const exercise = parseExercise(pack, name, basis.glossary);
  const { source, folder: _folder, ...rest } = exercise;
  piece.write({ ...rest, hasSource: source !== null } satisfies KeptExercise);
  return exercise;
}

/** The piece of a folder of a pack: all that its reading looks at. */
export function pieceOf(pack: PackFolder, name: string, { glossaryText, pieces }: PieceBasis): Piece {
  const path = packPath(pack);
  const own = `${path}/${name}/`;
  const isOwn = ([file]: readonly [string, unknown]): boolean => file.startsWith(own);
  // A folder that could not be opened stands for all that is below it.
  const unread = [...pack.unread].filter(([file]) => file.startsWith(own) || own.startsWith(`${file}/`));
  return pieces([
    `${path}/${name}`,
    JSON.stringify([pack.foreign, unread]),
    glossaryText,
    ...[...pack.files].filter(isOwn).flat(),
  ]);
}

type KeptConcept = Pick<ParsedConcept, 'spec' | 'note' | 'problems'> & {
  readonly hasSource: boolean;
  readonly cards: readonly Omit<ParsedCard, 'source'>[];
};

type KeptExercise = Omit<ParsedExercise, 'folder' | 'source'> & { readonly hasSource: boolean };

function revived({ hasSource, cards, ...rest }: KeptConcept, pack: PackFolder, name: string): ParsedConcept {
  const source = sourceOf(pack, `${name}/cards.yaml`);
  return {
    ...rest,
    folder: name,
    source: hasSource ? sourceOf(pack, `${name}/concept.yaml`) : null,
    programs: programsBeside(pack, name),
    cards: cards.map((card) => ({ ...card, source })),
  };
}

function sourceOf(pack: PackFolder, name: string): YamlSource {
  const file = `${packPath(pack)}/${name}`;
  return lazyYaml(pack.files.get(file) ?? '', { pack: packPath(pack), file });
}
