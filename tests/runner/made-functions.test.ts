import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstWrong, smallJudge, type SmallJudge } from '#tests/support/judged.ts';
import { smallExercise } from '#tests/support/small-exercise.ts';

let judge: SmallJudge['judge'];
let close: SmallJudge['close'];
beforeAll(async () => {
  ({ judge, close } = await smallJudge());
});
afterAll(() => close());

const PRELUDE = `
let made = 0;
export function line(slope: any, most: number) {
  made += 1;
  let calls = 0;
  return (x: number) => {
    calls += 1;
    if (calls > most) throw new Error('called too often');
    return x * slope.dataSync()[0] + made * 0;
  };
}
export function twice(f: (x: number) => number) { return (x: number) => 2 * f(x); }`;

const exercise = smallExercise({
  functions: [{ name: 'rise', params: ['f', 'x'], returns: 'number' }],
  regimes: [
    {
      id: 'only',
      dims: { N: 3 },
      inputs: {
        slope: { draw: 'normal', shape: ['N'] },
        base: { make: 'line', args: ['slope', 2] },
        f: { make: 'twice', args: ['base'] },
        x: { draw: 'number', from: -2, to: 2 },
      },
    },
  ],
  solution: 'export function rise(f: any, x: number) { return f(x + 1) - f(x); }',
  prelude: PRELUDE,
});

const rise = (body: string, before = ''): string =>
  `${before}\nexport function rise(f: any, x: number): any { ${body} }`;

describe('a function that a prelude makes', () => {
  it('is called by right code, which passes', async () => {
    const report = await judge(exercise, rise('const low = f(x); return f(x + 1) - low;'));
    expect(firstWrong(report)).toBeUndefined();
    expect(report.verdict).toBe('pass');
  });

  it('is made anew for every call: what it counts begins again', async () => {
    const report = await judge(exercise, rise('f(x); return f(x + 1) - f(x);'));
    expect(firstWrong(report)).toMatchObject({ name: 'contract', message: { key: 'threwAt', values: { line: 3 } } });
    expect(firstWrong(report)?.detail).toContain('called too often');
  });

  it('is shown as a call, beside what it is made of', async () => {
    const report = await judge(exercise, rise('return 0 * f(x) + 3;'));
    expect(firstWrong(report)).toMatchObject({ name: 'forward', status: 'fail' });
    const inputs = firstWrong(report)?.inputs ?? [];
    expect(inputs.map(({ name }) => name)).toEqual(['f', 'base', 'slope', 'x']);
    expect(inputs[0]?.text).toBe('twice(base)');
    expect(inputs[1]?.text).toBe('line(slope, 2)');
    expect(inputs[2]?.text).toMatch(/^tensor \[\d+\] \[-?\d/u);
  });

  it('may not be changed in what it is made of', async () => {
    const given = smallExercise({
      functions: [{ name: 'double', params: ['get'], returns: 'tensor' }],
      regimes: [
        {
          id: 'only',
          dims: { N: 3 },
          inputs: { x: { draw: 'normal', shape: ['N'] }, get: { make: 'getter', args: ['x'] } },
        },
      ],
      solution: 'export const double = (get: () => tf.Tensor) => tf.mul(get(), 2);',
      prelude: 'export const getter = (x: any) => () => x;',
    });
    const right = await judge(given, 'export const double = (get: any) => tf.add(get(), get());');
    expect(right.verdict).toBe('pass');
    const spoilt = await judge(
      given,
      'export const double = (get: any) => { const y = tf.mul(get(), 2); get().dispose(); return y; };',
    );
    expect(firstWrong(spoilt)?.message.key).toBe('inputsChanged');
  });
});

describe('code that is hostile', () => {
  const attempts = {
    'reads the maker out of what it is given': 'return (f as any).constructor("return 1")();',
    'writes onto the function that it is given': '(f as any).call = () => 1; return f(x + 1) - f(x) + 1;',
    'returns what looks like a made function': 'return { "#make": "line", args: [1, 2] };',
    'returns what looks like steps': 'return { "#steps": { count: 3, carry: [], each: [] }, args: [] };',
    'keeps the function of an earlier call': 'kept ??= f; return kept(x + 1) - kept(x);',
    'looks for the prelude among what is global': 'return (globalThis as any).line ? 1 : 2;',
    'imports the prelude': 'return (require as any)("./prelude.ts").line;',
  } as const;

  it.each(Object.entries(attempts))('does not pass: %s', async (_, body) => {
    const report = await judge(exercise, rise(body, 'let kept: any; declare const require: any;'));
    expect(report.verdict).not.toBe('pass');
  });

  it('reaches nothing of the judge’s: the reference’s own function is another one', async () => {
    const poison = rise(
      'f.toString = () => "x"; Object.defineProperty(f, "name", { value: "y" }); try { (f as any).__proto__ = null; } catch {} return f(x + 1) - f(x) + 1;',
    );
    const wrong = firstWrong(await judge(exercise, poison));
    expect(wrong).toMatchObject({ name: 'forward', comparison: { mismatched: 1 } });
    const worst = wrong!.comparison!.worst[0]!;
    expect(worst.actual - worst.expected).toBeCloseTo(1, 9);
  });
});
