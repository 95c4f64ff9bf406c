import { describe, expect, it } from 'vitest';
import { shelfAt } from '#scripts/packs/shelf-at.ts';

/** What only the tensor library or its language has: `tf.…`, chained calls, keywords of TypeScript, names in camelCase. */
const FOREIGN = /`[^`]*(?:\btf\.|=>|\bconst \b|\bMath\.|\.(?:mul|sub|div|matMul|argMax)\(|\b[a-z]+[A-Z]\w*)[^`]*`/u;

describe('a hint that quotes the tensor library', () => {
  const exercises = [...shelfAt('.').exercises.values()];
  const asked = exercises.flatMap(({ id, spec, pythonHints }) =>
    spec.hints.map((hint, at) => ({ id, at, hint, python: pythonHints?.[at] ?? null })),
  );

  it('is one of many', () => {
    expect(asked.filter(({ python }) => python !== null).length).toBeGreaterThan(50);
  });

  it('has a twin for Python, in both languages', () => {
    const without = asked.filter(
      ({ hint, python }) => python === null && (FOREIGN.test(hint.en) || FOREIGN.test(hint.zh)),
    );
    expect(without.map(({ id, at, hint }) => `${id} ${at}: ${hint.en}`)).toEqual([]);
  });

  it('which quotes Python only', () => {
    const foreign = asked.filter(
      ({ python }) => python !== null && (FOREIGN.test(python.en) || FOREIGN.test(python.zh)),
    );
    expect(foreign.map(({ id, at, python }) => `${id} ${at}: ${python?.en}`)).toEqual([]);
  });
});
