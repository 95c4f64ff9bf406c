import { beforeAll, describe, expect, it } from 'vitest';
import { argumentsOf, casesOf } from '#lib/grader/inputs/cases.ts';
import { numbersOf, outputAtPath, outputsOf } from '#lib/grader/outputs.ts';
import { regimeInputs } from '#lib/grader/inputs/regime-inputs.ts';
import { termsOf } from '#lib/grader/gradients/terms.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { trustedModule } from '#lib/grader/trusted-module.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { compile } from '#lib/runner/compile.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { exactEngine } from '#tests/support/exact-engine.ts';

const SEEDS = [1, 2, 3];
const exercises = [...shelfAt('.').exercises.values()].filter(({ spec }) => spec.functions.some(({ terms }) => terms));
let engine: Engine;
beforeAll(async () => {
  engine = await exactEngine();
});

describe.each(exercises)('$id', ({ spec, solution, prelude }) => {
  it('names an output’s summands of which every one is there, and which add up to it', async () => {
    const reference = trustedModule(engine, {
      source: compiledOf(solution),
      prelude: prelude === null ? null : compiledOf(prelude),
    });
    for (const seed of SEEDS) {
      const inputsOf = regimeInputs(reference, seed);
      // Where a call is refused, or is one step of several, there is no one result to add up to.
      const cases = casesOf(spec, 'exact', false).filter(({ regime }) => !regime.throws && !regime.steps);
      for (const { fn, regime } of cases) {
        const args = argumentsOf(fn, await inputsOf(regime, 0));
        for (const { path, value } of outputsOf(fn.returns, (await reference.call(fn.name, args)).value)) {
          const terms = termsOf(fn, path);
          if (!terms) continue;
          const summands = (await reference.call(terms.function, args)).value;
          const columns = Object.keys(terms.names).map((name) => numbersOf(outputAtPath(summands, name)));
          const expected = numbersOf(value);
          for (const column of columns) expect(column.shape, `${fn.name} ${path}`).toEqual(expected.shape);
          const scale = Math.max(...columns.map(({ data }) => largest(data)));
          const worst = Float64Array.from(expected.data, (wanted, index) =>
            Math.abs(wanted - columns.reduce((sum, { data }) => sum + data[index]!, 0)),
          );
          expect(largest(worst), `${fn.name} ${path}, ${regime.id}`).toBeLessThanOrEqual(1e-12 * scale);
        }
      }
    }
  });

  it('names every summand that there is, and only outputs that there are', () => {
    for (const fn of spec.functions) {
      const paths = outputsOf(fn.returns, undefined).map(({ path }) => path || 'value');
      expect(paths).toEqual(expect.arrayContaining(Object.keys(fn.terms ?? {})));
    }
  });
});

it('covers the exercises that have terms', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(5);
});

function compiledOf(source: string): string {
  const compiled = compile(source);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.value;
}
