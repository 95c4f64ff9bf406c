import { describe, expect, test } from 'vitest';
import { scaffoldingOf } from '#lib/srs/answer/scaffolding.ts';
import { NOON } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { bodyOf, withBody } from './function-body.ts';
import { helpersFor } from './module-parts.ts';
import { starterOf } from './starters.ts';

const softmax = SMALL_LIBRARY.exercise('losses/softmax')!;

test('less is given the more stable the memory is', () => {
  const at = (stability: number) => {
    const trace = { stability, difficulty: 5, dueAt: NOON, lastReviewAt: NOON, reps: 1, lapses: 0 };
    return scaffoldingOf({ ...trace, state: 'review', intervalDays: 1 });
  };
  expect(scaffoldingOf({ state: 'new' })).toBe('fillIn');
  expect([0.2, 1.3, 2.3, 20, 21, 400].map(at)).toEqual([
    'workedExample',
    'workedExample',
    'fillIn',
    'fillIn',
    'signatureOnly',
    'signatureOnly',
  ]);
});

const MODULE = `import * as tf from '@tensorflow/tfjs';

export function one(x: tf.Tensor): { a: number } {
  if (x) {
    return { a: 1 };
  }
  return { a: 2 };
}

export function many(
  x: tf.Tensor,
  y: tf.Tensor,
): {
  a: number;
} {
  return { a: 3 };
}
`;

describe('the body of a function', () => {
  test('is found behind a head of one line or of many', () => {
    expect(bodyOf(MODULE, 'one')).toEqual(['  if (x) {', '    return { a: 1 };', '  }', '  return { a: 2 };']);
    expect(bodyOf(MODULE, 'many')).toEqual(['  return { a: 3 };']);
    expect(bodyOf(MODULE, 'none')).toBeNull();
    expect(bodyOf('export const one = (x: number) => x;\n', 'one')).toBeNull();
  });

  test('is replaced, and nothing else', () => {
    expect(withBody(MODULE, 'many', ['  return { a: 4 };'])).toBe(MODULE.replace('{ a: 3 }', '{ a: 4 }'));
  });
});

describe('the helpers of a solution', () => {
  const source = `import * as tf from '@tensorflow/tfjs';

type Pair = { a: number };
type Unused = number;

/** Twice. */
export function twice(x: number): number {
  const y = half(x);

  return 4 * y;
}

export function answer(x: number): number {
  return other(x);
}

function half(x: number): number {
  return x / TWO;
}

const TWO = 2;

const other = (x: number): number => x;
`;

  test('are those that the code uses, themselves or through one another, and nothing that is exported', () => {
    expect(helpersFor('export function twice(x: number): number {\n  return half(x);\n}\n', source)).toEqual([
      'function half(x: number): number {\n  return x / TWO;\n}',
      'const TWO = 2;',
    ]);
    expect(helpersFor('const half = 3;\nexport const twice = half;\n', source)).toEqual([]);
  });
});

describe('the code to begin with', () => {
  test('to fill in is the author’s starter', () => {
    expect(starterOf(softmax, 'fillIn')).toBe(softmax.starter);
  });

  test('of signatures alone has every visible function, whatever its signature ends with', () => {
    const code = starterOf(softmax, 'signatureOnly');
    expect(code).toContain('export function softmax(x: tf.Tensor2D): tf.Tensor2D {');
    expect(code).not.toContain('secret');
    const [first] = softmax.spec.functions;
    const ofSignature = (en: string, zh = en): string => {
      const spec = { ...softmax.spec, functions: [{ ...first!, signature: { en, zh } }] };
      return starterOf({ ...softmax, spec }, 'signatureOnly');
    };
    expect(ofSignature('f(\n  x: number, // [N]\n): number // [N]')).toContain('): number // [N]\n{');
    expect(
      ofSignature('f(\n  x: A, // any\n  y: B, // [N]\n): C', 'f(\n  x: A, // 任意\n  y: B, // [N]\n): C'),
    ).toContain('function f(\n  x: A,\n  y: B, // [N]\n): C {');
    expect(
      ofSignature('f(x: A /* any */, n: B /* [N] */): C /* one */', 'f(x: A /* 任意 */, n: B /* [N] */): C /* 一 */'),
    ).toContain('function f(x: A, n: B /* [N] */): C {');
  });

  test('a worked example of one function has the first half of its solution in comments', () => {
    const solution = MODULE.replaceAll('one', 'softmax');
    const starter = 'export function softmax(x: tf.Tensor2D): tf.Tensor2D {\n  return x;\n}\n';
    const code = starterOf({ ...softmax, solution, starter }, 'workedExample');
    expect(code).toBe(
      'export function softmax(x: tf.Tensor2D): tf.Tensor2D {\n  // if (x) {\n  // return { a: 1 };\n  return x;\n}\n',
    );
  });

  test('a worked example of several has all but the last solved', () => {
    const functions = ['one', 'many'].map((name) => ({ ...softmax.spec.functions[0]!, name }));
    const starter = MODULE.replace('{ a: 2 }', '{ a: 0 }').replace('{ a: 3 }', '{ a: 0 }');
    const code = starterOf(
      { ...softmax, solution: MODULE, starter, spec: { ...softmax.spec, functions } },
      'workedExample',
    );
    expect(code).toBe(MODULE.replace('{ a: 3 }', '{ a: 0 }'));
  });

  test('a solution in another form leaves the starter', () => {
    expect(starterOf(softmax, 'workedExample')).toBe(softmax.starter);
  });
});
