import type { CoreExercise } from '#lib/exercises/core-exercise.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import { exerciseIds } from './check-references.ts';
import { spellingOf } from './spelling-of.ts';

/** What is wrong between the core and the packs: exercises that there are not, that stand twice, or are said to be planned and are there. */
export function coreProblems(
  packs: readonly ParsedPack[],
  core: readonly CoreExercise[],
  source: YamlSource,
): readonly Problem[] {
  const known = new Set(packs.flatMap(exerciseIds));
  const ids = core.map(({ id }) => id);
  return core.flatMap(({ id, isPlanned }, index) => {
    const path = ['exercises', index, isPlanned ? 'planned' : 'exercise'];
    const first = ids.indexOf(id);
    if (first !== index) {
      const what = `“${id}” is number ${first + 1} already`;
      return [source.problem({ code: 'duplicate-id', what, fix: 'keep one of the two' }, path)];
    }
    if (isPlanned === !known.has(id)) return [];
    if (isPlanned) {
      const fix = `write “exercise: ${id}”`;
      return [source.problem({ code: 'no-longer-planned', what: `the exercise “${id}” is there`, fix }, path)];
    }
    const fix = spellingOf(id, known, 'name one that there is, as pack/slug, or call it planned');
    return [source.problem({ code: 'dangling-exercise', what: `there is no exercise “${id}”`, fix }, path)];
  });
}
