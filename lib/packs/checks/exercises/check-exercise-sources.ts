import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { NamedSource } from '#lib/packs/shelf.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { ExerciseSources } from '#lib/packs/format/exercise-sources.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import { checkPrelude } from './check-prelude.ts';
import { exportsName } from '#lib/packs/format/exports-name.ts';

const ALTERNATIVES = 2;

/** Every program that an exercise must have is there, exports what is asked for, and every mistake is listed. */
export function checkExerciseSources(
  sources: ExerciseSources,
  spec: ExerciseSpec | null,
  yaml: YamlSource | null,
  where: { readonly pack: string; readonly path: string },
): Problem[] {
  const at = (file: string): { pack: string; file: string } => ({ pack: where.pack, file: `${where.path}/${file}` });
  const problems: Problem[] = [];
  if (sources.alternatives.length < ALTERNATIVES) {
    const what = `${sources.alternatives.length} alternative solutions in solutions/, ${ALTERNATIVES} are needed`;
    const fix = 'add a right solution that is written differently';
    problems.push(fileProblem({ code: 'too-few-alternatives', what, fix }, at('exercise.yaml')));
  }
  if (!spec || !yaml) return problems;
  problems.push(...checkPrelude(sources.prelude, spec, yaml, where));
  for (const [index, mistake] of spec.mistakes.entries()) {
    if (sources.mistakes.some((source) => source.name === mistake.id)) continue;
    const what = `mistakes/${mistake.id}.ts is missing`;
    problems.push(
      yaml.problem({ code: 'missing-file', what, fix: 'write it, or remove the entry' }, ['mistakes', index, 'id']),
    );
  }
  for (const source of sources.mistakes) {
    if (spec.mistakes.some((mistake) => mistake.id === source.name)) continue;
    const what = 'this mistake is not listed in exercise.yaml';
    const fix = 'list it with the check that must catch it, or remove the file';
    problems.push(fileProblem({ code: 'unlisted-mistake', what, fix }, at(`mistakes/${source.name}.ts`)));
  }
  const asked = spec.functions.filter((one) => !one.hidden).map((one) => one.name);
  const all = spec.functions.flatMap(({ name, terms = {} }) => [
    name,
    ...Object.values(terms).map((one) => one.function),
  ]);
  const programs: { file: string; source: string | null; names: readonly string[] }[] = [
    { file: 'starter.ts', source: sources.starter, names: asked },
    { file: 'solution.ts', source: sources.solution, names: all },
    ...inFolder('solutions', sources.alternatives, asked),
    // A mistake may be just the missing export that the `load` check catches.
    ...inFolder(
      'mistakes',
      sources.mistakes.filter((source) => caughtAt(spec, source.name) !== 'load'),
      asked,
    ),
  ];
  for (const { file, source, names } of programs) {
    if (source === null) continue;
    for (const name of names.filter((name) => !exportsName(source, name))) {
      const what = `${name} is not exported`;
      problems.push(fileProblem({ code: 'missing-export', what, fix: `write “export function ${name}(…)”` }, at(file)));
    }
  }
  return problems;
}

function inFolder(
  folder: string,
  sources: readonly NamedSource[],
  names: readonly string[],
): { file: string; source: string; names: readonly string[] }[] {
  return sources.map(({ name, source }) => ({ file: `${folder}/${name}.ts`, source, names }));
}

function caughtAt(spec: ExerciseSpec, mistake: string): string | undefined {
  return spec.mistakes.find((one) => one.id === mistake)?.check;
}
