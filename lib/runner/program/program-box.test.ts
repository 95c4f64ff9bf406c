import { beforeAll, describe, expect, it } from 'vitest';
import type { RunProgram } from '#lib/base/run-program.ts';
import { openProgramBox } from './program-box.ts';
import { remembered } from './remembered-runs.ts';

let run: RunProgram;
beforeAll(async () => {
  run = await openProgramBox();
});
const ran = (body: string) => run(`export default function (given: any) { ${body} }`, { x: 3, list: [1, 2] });

describe('a program in its machine', () => {
  it('takes numbers and lists by name and gives plain data, with every number', () => {
    const answer = ran(
      'return { y: given.x ** 2, odd: [NaN, -Infinity, 1e-320], typed: new Float64Array([0.1]), none: null };',
    );
    expect(answer).toEqual({ ok: true, value: { y: 9, odd: [NaN, -Infinity, 1e-320], typed: [0.1], none: null } });
  });

  it('computes what the language says, to the last digit', () => {
    // Of these no two machines differ: the language fixes them, or they are computed by the same code everywhere.
    expect(ran('return { a: 0.1 + 0.2, b: Math.sqrt(2), c: Math.imul(0x6d2b79f5, 61) };')).toEqual({
      ok: true,
      value: { a: 0.1 + 0.2, b: Math.SQRT2, c: Math.imul(0x6d2b79f5, 61) },
    });
  });

  it('begins afresh at every run', () => {
    const source =
      'let runs = 0; export default () => { runs += 1; globalThis.seen = (globalThis.seen ?? 0) + 1; return { runs, seen: globalThis.seen }; };';
    for (const x of [1, 2]) expect(run(source, { x })).toEqual({ ok: true, value: { runs: 1, seen: 1 } });
  });

  it('reaches nothing but the language', () => {
    const names = [
      'process',
      'fetch',
      'setTimeout',
      'WebAssembly',
      'navigator',
      'performance',
      'Worker',
      'Deno',
      'std',
      'os',
    ];
    expect(ran(`return { found: ${JSON.stringify(names)}.filter((name) => name in globalThis) };`)).toEqual({
      ok: true,
      value: { found: [] },
    });
  });

  it.each([
    ['too-late', 'for (;;);'],
    ['too-large', 'return { a: Array(60_000).fill(1) };'],
    ['too-large', 'const all = []; for (;;) all.push(new Float64Array(1e6));'],
    ['threw', 'const again = (): number => 1 + again(); return { a: again() };'],
    ['threw', 'throw "a word";'],
    ['threw', 'require("fs");'],
    ['threw', 'return { when: new Date() };'],
    ['not-data', 'return [1];'],
    ['not-data', 'return { a: undefined };'],
    ['not-data', 'return { a: new Map() };'],
  ])('that gives nothing of use is told why, and hurts nobody after it: %s, %s', (kind, body) => {
    expect(ran(body)).toMatchObject({ ok: false, problem: { kind } });
    expect(ran('return { fine: 1 };')).toEqual({ ok: true, value: { fine: 1 } });
  });
});

describe('what programs gave', () => {
  const counted = (answer: ReturnType<RunProgram>) => {
    const asked: string[] = [];
    const again = remembered((source, input) => {
      asked.push(`${source} ${JSON.stringify(input)}`);
      return answer;
    });
    return { asked, again };
  };

  it('is remembered for the same program and numbers only', () => {
    const { asked, again } = counted({ ok: true, value: { y: 1 } });
    for (const [source, x] of [
      ['a', 1],
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['a', 2],
    ] as const)
      again(source, { x });
    expect(asked).toEqual(['a {"x":1}', 'a {"x":2}', 'b {"x":1}']);
  });

  it('is not waited for twice where it took too long, whatever the numbers', () => {
    const late = { ok: false, problem: { kind: 'too-late', detail: '1' } } as const;
    const { asked, again } = counted(late);
    for (const x of [1, 2, 3]) expect(again('a', { x })).toEqual(late);
    expect(asked).toHaveLength(1);
  });
});
