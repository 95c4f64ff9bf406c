import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

function run(source: string): Record<string, unknown> {
  const compiled = compile(source);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const exports: Record<string, unknown> = {};
  // The text of this test, to see that what was compiled runs.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('exports', 'require', compiled.value)(exports, (name: string) => ({ __esModule: true, name, one: 1 }));
  return exports;
}

describe('compiling', () => {
  it('keeps values and drops types, whatever way the library is imported', () => {
    const exports = run(`import * as tf from '@tensorflow/tfjs';
import { one as two, type Tensor } from '@tensorflow/tfjs-core';
import type { Nothing } from 'nowhere';
enum Side { left = 3 }
export const side: Side = Side.left;
export const both = [(tf as unknown as { name: string }).name, two] satisfies unknown[];
export async function f<T extends Tensor>(x?: T): Promise<T | undefined> { return x!; }`);
    expect(exports.side).toBe(3);
    expect(exports.both).toEqual(['@tensorflow/tfjs', 1]);
    expect(exports.f).toBeInstanceOf(Function);
  });

  it('keeps every line where it was', () => {
    const source =
      "import * as tf from '@tensorflow/tfjs';\n\ninterface A {\n  b: number;\n}\n\nexport const here = tf as A;\n";
    const compiled = compile(source);
    const lines = compiled.ok ? compiled.value.split('\n') : [];
    expect(lines[6]).toContain('here');
  });

  it('says where the syntax is wrong', () => {
    expect(compile('export function f(x) {\n  return x +;\n}')).toEqual({
      ok: false,
      problem: { message: 'Unexpected token', line: 2, column: 13 },
    });
  });
});
