import { expect, test } from 'vitest';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { compile } from '#lib/runner/compile.ts';
import { SCAFFOLDINGS } from '#lib/srs/answer/scaffolding.ts';
import { starterOf } from '#lib/study/exercises/starters.ts';

const exercises = [...shelfAt('.').exercises.values()];

test.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s has code to begin with for every scaffolding, none of them the solution',
  (_id, exercise) => {
    for (const scaffolding of SCAFFOLDINGS) {
      const code = starterOf(exercise, scaffolding);
      expect(compile(code), code).toMatchObject({ ok: true });
      expect(code).not.toBe(exercise.solution);
      for (const { name, hidden } of exercise.spec.functions) {
        if (!hidden) expect(code).toMatch(new RegExp(`export (async )?(function|const) ${name}\\b`));
      }
    }
    expect(starterOf(exercise, 'workedExample')).not.toBe(exercise.starter);
    expect(starterOf(exercise, 'signatureOnly')).not.toContain('//  ');
  },
);
