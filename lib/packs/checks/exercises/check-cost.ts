import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** The regime whose cost is measured, and its dims that grow, are there. */
export function checkCost({ cost, regimes }: ExerciseSpec, source: YamlSource): Problem[] {
  const unknown = (kind: string, name: string, known: readonly string[], path: readonly (string | number)[]): Problem =>
    source.problem(
      {
        code: 'unknown-name',
        what: `the cost names the ${kind} “${name}”, which there is not`,
        fix: spellingOf(name, known),
      },
      ['cost', ...path],
    );
  const chosen = regimes.filter(({ id, visible }) => (cost.regime === undefined ? visible : id === cost.regime));
  if (cost.regime !== undefined && chosen.length === 0) {
    return [
      unknown(
        'regime',
        cost.regime,
        regimes.map(({ id }) => id),
        ['regime'],
      ),
    ];
  }
  const dims = [...new Set(chosen.flatMap((regime) => Object.keys(regime.dims)))];
  return (cost.scale ?? []).flatMap((name, index) =>
    dims.includes(name) ? [] : [unknown('dim', name, dims, ['scale', index])],
  );
}
