import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import { isMade } from '#lib/exercises/input-spec.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import { exportsName } from '#lib/packs/format/exports-name.ts';

/** Every function that a regime has made is made by an export of `prelude.ts`, and a prelude is there for something. */
export function checkPrelude(
  prelude: string | null,
  spec: ExerciseSpec,
  yaml: YamlSource,
  where: { readonly pack: string; readonly path: string },
): Problem[] {
  const made = spec.regimes.flatMap(({ inputs }, at) =>
    Object.entries(inputs).flatMap(([name, input]) =>
      isMade(input) ? [{ maker: input.make, path: ['regimes', at, 'inputs', name, 'make'] }] : [],
    ),
  );
  if (prelude === null) {
    return made.slice(0, 1).map(({ maker, path }) => {
      const what = `“${maker}” is to make a function, but there is no prelude.ts`;
      return yaml.problem({ code: 'missing-file', what, fix: `write prelude.ts, which exports ${maker}` }, path);
    });
  }
  if (made.length === 0) {
    const what = 'no input is made by this prelude';
    const fix = 'name one of its exports as an input, as in “f: { make: quadratic, args: [A, b] }”, or remove the file';
    return [fileProblem({ code: 'unknown-name', what, fix }, { pack: where.pack, file: `${where.path}/prelude.ts` })];
  }
  return made.flatMap(({ maker, path }) => {
    if (exportsName(prelude, maker)) return [];
    const what = `prelude.ts does not export “${maker}”`;
    return [yaml.problem({ code: 'missing-export', what, fix: `write “export function ${maker}(…)” there` }, path)];
  });
}
