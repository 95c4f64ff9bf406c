import { describe, expect, it } from 'vitest';
import { compileSubmission } from './compile-submission.ts';

async function valueOf(source: string): Promise<unknown> {
  const compiled = await compileSubmission(source);
  if (!compiled.ok) return compiled.problem;
  const exports: Record<string, unknown> = {};
  // The text of this test, to see that what was compiled runs.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('exports', 'require', compiled.value)(exports, () => ({}));
  return exports['x'];
}

describe('compiling a submission', () => {
  it.each([
    ['const a = 1;\nexport const x = ((p: boolean) => p ? (a) : q => q)(true);', 1],
    ['const a = 1;\nexport const x = [true, false].map((p) => p ? (a) : p ? (2) : q => q)[0];', 1],
    ['enum E { a = 3 }\nexport const x = E.a;', 3],
    ['class A { constructor(readonly y: number) {} }\nexport const x = new A(4).y;', 4],
    ['namespace OnlyTypes { export interface I { y: number } }\nexport const x = 5;', 5],
    ['declare namespace Elsewhere { const y: number }\nexport const x = 6;', 6],
    ["import * as tf from '@tensorflow/tfjs';\nexport const x = 7 as number;", 7],
    ["export const x = 'a namespace A { b } in a string';", 'a namespace A { b } in a string'],
  ])('takes valid TypeScript: %j', async (source, value) => {
    expect(await valueOf(source)).toBe(value);
  });

  it('keeps every line where it was, with the second parser too', async () => {
    const compiled = await compileSubmission(
      'const a = 1;\nexport const p = a ? (a) : q => q;\n\nexport const here = 2;\n',
    );
    expect(compiled.ok && compiled.value.split('\n')[3]).toContain('here');
  });

  it.each([
    ['export const y = 1;\nnamespace A { export const z = 1; }', 'namespace', 2],
    ['module A { export function z() {} }', 'namespace', 1],
    ['function d(t: unknown) { return t; }\n@d class A {}', '@decorator', 2],
    ['class A {\n  accessor y = 1;\n}', 'accessor', 2],
    ['export function f() {\n  using y = { [Symbol.dispose]() {} };\n}', 'using', 2],
  ])('says which syntax is not supported, and where: %j', async (source, syntax, line) => {
    expect(await valueOf(source)).toEqual({ kind: 'unsupported', syntax, line });
  });

  it.each([
    ['import numpy as np\n\ndef softmax(x):\n    return x', 1],
    ['import * as tf from "@tensorflow/tfjs";\ndef softmax(x, axis=-1):\n  e = np.exp(x)', 2],
    ['for i in range(3):\n    x = i', 1],
    ['from torch import nn', 1],
  ])('recognises Python: %j', async (source, line) => {
    expect(await valueOf(source)).toEqual({ kind: 'python', line });
  });

  it('says where it is no TypeScript', async () => {
    const problem = { kind: 'syntax', message: 'Unexpected token', line: 2, column: 13 };
    expect(await valueOf('export function f(x) {\n  return x +;\n}')).toEqual(problem);
  });
});
