import { z } from 'zod';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec } from '#lib/cards/card.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import type { CardPart } from '#lib/cards/card-part.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { splitCard } from '#lib/cards/split-card.ts';
import { checkExplorer } from '#lib/cards/explorer/check-explorer.ts';
import { checkFigure } from '#lib/cards/figure/check-figure.ts';
import { checkMarkdownFile } from '#lib/packs/checks/check-markdown-file.ts';
import { missingPrograms, programsInCard, programsInConcept } from '#lib/packs/checks/check-programs.ts';
import { checkYamlTexts } from '#lib/packs/checks/check-yaml-texts.ts';
import { placeFinding } from '#lib/packs/checks/place-finding.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { fileProblem } from './file-problem.ts';
import { filesBelow, packPath } from './pack-folder.ts';
import type { PackFolder } from './pack-folder.ts';
import { conceptSpec } from './pack-schema.ts';
import type { ConceptSpec } from './pack-schema.ts';
import type { Problem } from './problem.ts';
import { localizedFile, requiredFile } from './required-files.ts';
import { readBySchema } from './schema-problems.ts';
import { thrownFinding } from './thrown-problem.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** A card and where it stands in its `cards.yaml`. */
export type ParsedCard = {
  readonly spec: CardSpec;
  /** The cards that it becomes. */
  readonly parts: readonly CardPart<CardSpec>[];
  readonly source: YamlSource;
  readonly path: YamlPath;
};

/** A concept’s folder as far as it could be understood. */
export type ParsedConcept = {
  readonly folder: string;
  readonly spec: ConceptSpec | null;
  readonly source: YamlSource | null;
  readonly note: Localized | null;
  /** The TypeScript files beside `concept.yaml`, by name: what its explorer and its figures compute with. */
  readonly programs: ReadonlyMap<string, string>;
  readonly cards: readonly ParsedCard[];
  readonly problems: readonly Problem[];
};

/** Reads `concept.yaml`, the notes and `cards.yaml` of one concept, and collects every problem in them; never throws. */
export function parseConcept(pack: PackFolder, name: string, glossary: Glossary): ParsedConcept {
  try {
    return readConcept(pack, name, glossary);
  } catch (error) {
    const where = { pack: packPath(pack), file: `${packPath(pack)}/${name}/concept.yaml` };
    const problems = [fileProblem(thrownFinding(error), where)];
    return { folder: name, spec: null, source: null, note: null, programs: new Map(), cards: [], problems };
  }
}

/** The TypeScript files in a concept’s folder, by name. */
export function programsBeside(pack: PackFolder, name: string): ReadonlyMap<string, string> {
  const path = `${packPath(pack)}/${name}`;
  return new Map(filesBelow(pack, path, '.ts').map((file) => [`${file}.ts`, pack.files.get(`${path}/${file}.ts`)!]));
}

function readConcept(pack: PackFolder, name: string, glossary: Glossary): ParsedConcept {
  const path = `${packPath(pack)}/${name}`;
  const file = requiredFile(pack, `${path}/concept.yaml`, 'write it: id, title, summary, needs');
  const yaml = file.text === null ? null : readYaml(file.text, { pack: packPath(pack), file: `${path}/concept.yaml` });
  const read = yaml && yaml.problems.length === 0 ? readBySchema(conceptSpec, yaml.source) : null;
  const note = localizedFile(pack, `${path}/note`);
  const cards = parseCards(pack, path, glossary);
  return {
    folder: name,
    spec: read?.ok ? read.value : null,
    source: yaml?.source ?? null,
    note: note.text,
    programs: programsBeside(pack, name),
    cards: cards.cards,
    problems: [
      ...file.problems,
      ...(yaml?.problems ?? []),
      ...(read && !read.ok ? read.problem : []),
      ...(read?.ok && yaml ? checkConcept(read.value, name, yaml.source, glossary) : []),
      ...(read?.ok && yaml ? missingPrograms(pack, path, yaml.source, programsInConcept(read.value)) : []),
      ...note.problems,
      ...checkMarkdownFile(pack, `${path}/note`, glossary),
      ...cards.problems,
    ],
  };
}

function checkConcept(spec: ConceptSpec, folder: string, source: YamlSource, glossary: Glossary): Problem[] {
  const what = `the concept calls itself “${spec.id}”, its folder is “${folder}”`;
  return [
    ...(spec.id === folder
      ? []
      : [source.problem({ code: 'folder-name', what, fix: 'give both the same name' }, ['id'])]),
    ...(spec.figure ? checkFigure(spec.figure).map((finding) => placeFinding(finding, source, ['figure'])) : []),
    ...(spec.explorer ? checkExplorer(spec.explorer).map((one) => placeFinding(one, source, ['explorer'])) : []),
    ...checkYamlTexts(source, glossary),
  ];
}

const outline = z.strictObject({ cards: z.array(z.unknown()).min(1) });

// Card by card, so that one broken card does not hide what is wrong with the next.
function parseCards(
  pack: PackFolder,
  folder: string,
  glossary: Glossary,
): { cards: ParsedCard[]; problems: Problem[] } {
  const path = `${folder}/cards.yaml`;
  const file = requiredFile(pack, path, 'write it: cards, each with id, kind, source and its texts');
  if (file.text === null) return { cards: [], problems: file.problems };
  const { source, problems } = readYaml(file.text, { pack: packPath(pack), file: path });
  if (problems.length > 0) return { cards: [], problems };
  const list = readBySchema(outline, source);
  if (!list.ok) return { cards: [], problems: [...list.problem] };
  const cards: ParsedCard[] = [];
  const wrong: Problem[] = [];
  for (const index of list.value.cards.keys()) {
    const place: YamlPath = ['cards', index];
    const card = readBySchema(cardSpec, source, place);
    if (!card.ok) {
      wrong.push(...card.problem);
      continue;
    }
    cards.push({ spec: card.value, parts: splitCard(card.value), source, path: place });
    try {
      wrong.push(
        ...checkCard(card.value).map((finding) => placeFinding(finding, source, place)),
        ...checkYamlTexts(source, glossary, { card: card.value, path: place }),
        ...missingPrograms(pack, folder, source, programsInCard(card.value, place)),
      );
    } catch (error) {
      wrong.push(source.problem(thrownFinding(error), place));
    }
  }
  return { cards, problems: wrong };
}
