import type { Localized } from '#lib/base/localized.ts';
import { exerciseFileSpec } from '#lib/exercises/exercise-file.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { NamedSource } from '#lib/packs/shelf.ts';
import { checkExercise } from '#lib/packs/checks/exercises/check-exercise.ts';
import { checkExamples } from '#lib/packs/checks/exercises/check-examples.ts';
import { checkPython } from '#lib/packs/checks/exercises/check-python.ts';
import { checkExerciseSources } from '#lib/packs/checks/exercises/check-exercise-sources.ts';
import { checkStatement } from '#lib/packs/checks/exercises/check-statement.ts';
import { checkMarkdownFile } from '#lib/packs/checks/check-markdown-file.ts';
import { checkYamlTexts } from '#lib/packs/checks/check-yaml-texts.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { PYTHON_FILES, type ExerciseSources, type PythonSources } from './exercise-sources.ts';
import { fileProblem } from './file-problem.ts';
import { filesBelow, packPath } from './pack-folder.ts';
import type { PackFolder } from './pack-folder.ts';
import type { Problem } from './problem.ts';
import { localizedFile, requiredFile } from './required-files.ts';
import { readBySchema } from './schema-problems.ts';
import { thrownFinding } from './thrown-problem.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** An exercise’s folder as far as it could be understood. */
export type ParsedExercise = {
  readonly folder: string;
  readonly spec: ExerciseSpec | null;
  /** The twins of hints for Python, in the order of the hints; null where a hint has none. */
  readonly pythonHints: readonly (Localized | null)[];
  readonly source: YamlSource | null;
  /** The line at which each regime begins, by its id. */
  readonly regimeLines: ReadonlyMap<string, number>;
  readonly instructions: Localized | null;
  readonly editorial: Localized | null;
  readonly sources: ExerciseSources;
  readonly problems: readonly Problem[];
};

/** Reads `exercise.yaml`, the texts and the programs of one exercise, and collects every problem in them; never throws. */
export function parseExercise(pack: PackFolder, name: string, glossary: Glossary): ParsedExercise {
  try {
    return readExercise(pack, name, glossary);
  } catch (error) {
    const where = { pack: packPath(pack), file: `${packPath(pack)}/${name}/exercise.yaml` };
    const sources = {
      starter: null,
      solution: null,
      prelude: null,
      alternatives: [],
      mistakes: [],
      python: NO_PYTHON,
      pythonStarter: null,
    };
    const nothing = {
      spec: null,
      pythonHints: [],
      source: null,
      regimeLines: new Map(),
      instructions: null,
      editorial: null,
      sources,
    };
    return { folder: name, ...nothing, problems: [fileProblem(thrownFinding(error), where)] };
  }
}

function readExercise(pack: PackFolder, name: string, glossary: Glossary): ParsedExercise {
  const path = `${packPath(pack)}/${name}`;
  const file = requiredFile(pack, `${path}/exercise.yaml`, 'copy exercises/_template/exercise.yaml and fill it in');
  const yaml = file.text === null ? null : readYaml(file.text, { pack: packPath(pack), file: `${path}/exercise.yaml` });
  const read = yaml && yaml.problems.length === 0 ? readBySchema(exerciseFileSpec, yaml.source) : null;
  const written = read?.ok ? read.value : null;
  const spec = written && { ...written, hints: written.hints.map(({ en, zh }) => ({ en, zh })) };
  const instructions = localizedFile(pack, `${path}/instructions`);
  const editorial = localizedFile(pack, `${path}/editorial`);
  const starter = requiredFile(
    pack,
    `${path}/starter.ts`,
    'write what the learner begins with: it must compile, run and fail',
  );
  const solution = requiredFile(pack, `${path}/solution.ts`, 'write the reference solution');
  const sources: ExerciseSources = {
    starter: starter.text,
    solution: solution.text,
    prelude: pack.files.get(`${path}/prelude.ts`) ?? null,
    alternatives: namedSources(pack, `${path}/solutions`),
    mistakes: namedSources(pack, `${path}/mistakes`),
    python: pythonSources(pack, path),
    pythonStarter: pack.files.get(`${path}/starter.py`) ?? null,
  };
  return {
    folder: name,
    spec,
    pythonHints: written?.hints.map(({ python }) => python ?? null) ?? [],
    source: yaml?.source ?? null,
    regimeLines: new Map(spec?.regimes.map(({ id }, index) => [id, yaml!.source.lineOf(['regimes', index])])),
    instructions: instructions.text,
    editorial: editorial.text,
    sources,
    problems: [
      ...file.problems,
      ...(yaml?.problems ?? []),
      ...(read && !read.ok ? read.problem : []),
      ...(spec && yaml
        ? [
            ...checkExercise(spec, name, yaml.source),
            ...checkExamples(spec, yaml.source, pack.foreign),
            ...checkYamlTexts(yaml.source, glossary),
          ]
        : []),
      ...instructions.problems,
      ...editorial.problems,
      ...checkMarkdownFile(pack, `${path}/instructions`, glossary),
      ...checkMarkdownFile(pack, `${path}/editorial`, glossary),
      ...checkStatement(pack, path),
      ...starter.problems,
      ...solution.problems,
      ...checkExerciseSources(sources, spec, yaml?.source ?? null, { pack: packPath(pack), path }),
      ...(spec ? checkPython(sources.python, spec, { pack: packPath(pack), path, foreign: pack.foreign }) : []),
    ],
  };
}

function namedSources(pack: PackFolder, path: string): NamedSource[] {
  return filesBelow(pack, path, '.ts').map((name) => ({ name, source: pack.files.get(`${path}/${name}.ts`)! }));
}

const NO_PYTHON: PythonSources = { 'solution.py': null, 'pytorch.py': null, 'prelude.py': null };

function pythonSources(pack: PackFolder, path: string): PythonSources {
  const read = PYTHON_FILES.map((file) => [file, pack.files.get(`${path}/${file}`) ?? null] as const);
  return { ...NO_PYTHON, ...Object.fromEntries(read) };
}
