import { keptConcept, keptExercise, type PieceBasis } from './kept-parse.ts';
import type { ParsedConcept } from './parse-concept.ts';
import type { ParsedExercise } from './parse-exercise.ts';
import { parseQuizzes, type ParsedQuiz } from './parse-quiz.ts';
import { fileProblem } from './file-problem.ts';
import { packPath, pieceFolders } from './pack-folder.ts';
import type { PackFolder } from './pack-folder.ts';
import { packSpec } from './pack-schema.ts';
import type { PackSpec } from './pack-schema.ts';
import type { Problem } from './problem.ts';
import { requiredFile } from './required-files.ts';
import { readBySchema } from './schema-problems.ts';
import { checkYamlTexts } from '#lib/packs/checks/check-yaml-texts.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** A pack as far as it could be understood, with all that is wrong inside it; other packs are not looked at yet. */
export type ParsedPack = {
  readonly folder: PackFolder;
  readonly spec: PackSpec | null;
  /** `pack.yaml`, to put problems at; null where it is missing. */
  readonly source: YamlSource | null;
  readonly concepts: readonly ParsedConcept[];
  readonly exercises: readonly ParsedExercise[];
  readonly quizzes: readonly ParsedQuiz[];
  readonly problems: readonly Problem[];
};

/** Reads everything in a pack’s folder and collects every problem. */
export function parsePack(folder: PackFolder, basis: PieceBasis): ParsedPack {
  const path = packPath(folder);
  const file = requiredFile(folder, `${path}/pack.yaml`, 'write it: id, version, license, title, summary');
  const yaml = file.text === null ? null : readYaml(file.text, { pack: path, file: `${path}/pack.yaml` });
  const read = yaml && yaml.problems.length === 0 ? readBySchema(packSpec, yaml.source) : null;
  const inside = pieceFolders(folder);
  const concepts = folder.area === 'content' ? inside.map((name) => keptConcept(folder, name, basis)) : [];
  const exercises = folder.area === 'exercises' ? inside.map((name) => keptExercise(folder, name, basis)) : [];
  const quizzes = parseQuizzes(folder, basis.glossary);
  return {
    folder,
    spec: read?.ok ? read.value : null,
    source: yaml?.source ?? null,
    concepts,
    exercises,
    quizzes,
    problems: [
      ...[...folder.unread].map(([file, finding]) => fileProblem(finding, { pack: path, file })),
      ...file.problems,
      ...(yaml?.problems ?? []),
      ...(read && !read.ok ? read.problem : []),
      ...(read?.ok && yaml
        ? [...folderName(folder, read.value, yaml.source), ...checkYamlTexts(yaml.source, basis.glossary)]
        : []),
      ...concepts.flatMap((concept) => concept.problems),
      ...exercises.flatMap((exercise) => exercise.problems),
      ...quizzes.flatMap((quiz) => quiz.problems),
    ],
  };
}

function folderName(folder: PackFolder, spec: PackSpec, source: YamlSource): Problem[] {
  if (spec.id === folder.folder) return [];
  const what = `the pack calls itself “${spec.id}”, its folder is “${folder.folder}”`;
  return [source.problem({ code: 'folder-name', what, fix: 'give both the same name' }, ['id'])];
}
