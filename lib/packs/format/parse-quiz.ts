import { checkYamlTexts } from '#lib/packs/checks/check-yaml-texts.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { slug } from '#lib/cards/localized-text.ts';
import { fileProblem } from './file-problem.ts';
import { filesBelow, packPath, QUIZZES_FOLDER, type PackFolder } from './pack-folder.ts';
import type { Problem } from './problem.ts';
import { quizFileSpec, type QuizFileSpec } from './quiz-file.ts';
import { readBySchema } from './schema-problems.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A quiz of a pack as far as it could be understood. */
export type ParsedQuiz = {
  /** Of its file, without `.yaml`; its id in the pack. */
  readonly name: string;
  readonly spec: QuizFileSpec | null;
  readonly source: YamlSource;
  readonly problems: readonly Problem[];
};

/** Every quiz of a pack, in the order of their names. */
export function parseQuizzes(pack: PackFolder, glossary: Glossary): readonly ParsedQuiz[] {
  const folder = `${packPath(pack)}/${QUIZZES_FOLDER}`;
  return filesBelow(pack, folder, '.yaml').map((name) => {
    const where = { pack: packPath(pack), file: `${folder}/${name}.yaml` };
    const yaml = readYaml(pack.files.get(where.file)!, where);
    const read = yaml.problems.length === 0 ? readBySchema(quizFileSpec, yaml.source) : null;
    const named = slug.safeParse(name).success ? [] : [fileProblem(BAD_NAME, where)];
    return {
      name,
      spec: read?.ok ? read.value : null,
      source: yaml.source,
      problems: [
        ...named,
        ...yaml.problems,
        ...(read && !read.ok ? read.problem : []),
        ...(read?.ok ? checkYamlTexts(yaml.source, glossary) : []),
      ],
    };
  });
}

const BAD_NAME = {
  code: 'wrong-field',
  what: 'the name of this file is no id',
  fix: 'rename it: lower-case words joined by hyphens, like chain-rule.yaml',
} as const;
