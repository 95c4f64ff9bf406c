import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstWrong, smallJudge, type SmallJudge } from '#tests/support/judged.ts';
import { smallExercise } from '#tests/support/small-exercise.ts';

let judge: SmallJudge['judge'];
let close: SmallJudge['close'];
beforeAll(async () => {
  ({ judge, close } = await smallJudge());
});
afterAll(() => close());

describe('several calls in a row', () => {
  const exercise = smallExercise({
    functions: [
      { name: 'cell', params: ['x', 'state', 'f'], returns: { y: 'tensor', state: { h: 'tensor', t: 'number' } } },
    ],
    regimes: [
      {
        id: 'in-a-row',
        dims: { T: 5, N: 3 },
        inputs: {
          x: { draw: 'normal', shape: ['T', 'N'] },
          state: { fields: { h: { draw: 'normal', shape: ['N'] }, t: 0 } },
          f: { make: 'counted', args: [1] },
        },
        steps: { count: 'T', function: 'cell', carry: { state: 'state' }, each: ['x'] },
      },
    ],
    solution: `export function cell(x: tf.Tensor, state: any, f: any) {
      const h = tf.tanh(tf.add(f(x), tf.mul(state.h, 0.5)));
      return { y: tf.mul(h, state.t + 1), state: { h, t: state.t + 1 } };
    }`,
    prelude:
      'export const counted = (most: number) => { let calls = 0; return (x: any) => { if (++calls > most) throw new Error("again"); return x; }; };',
  });
  const cell = (h: string, t = 'state.t + 1', before = ''): string => `${before}
    export function cell(x: any, state: any, f: any): any {
      const h = ${h};
      return { y: tf.mul(h, ${t}), state: { h, t: ${t} } };
    }`;

  it('pass where each is right, on what the one before returned', async () => {
    const report = await judge(exercise, cell('tf.tanh(f(x).add(tf.div(state.h, 2)))'));
    expect(firstWrong(report)).toBeUndefined();
    expect(report.checks.some(({ lane, status }) => lane === 'device' && status === 'pass')).toBe(true);
  });

  it('pass where each is awaited', async () => {
    const report = await judge(
      exercise,
      cell('tf.tanh(f(x).add(tf.div(state.h, 2)))').replace('export', 'export async'),
    );
    expect(firstWrong(report)).toBeUndefined();
  });

  it('fail at the first that is wrong, which is named', async () => {
    const wrong = firstWrong(
      await judge(exercise, cell('state.t < 2 ? tf.tanh(f(x).add(tf.div(state.h, 2))) : tf.tanh(f(x))')),
    );
    expect(wrong).toMatchObject({ name: 'forward', step: 3, message: { key: 'stepDiffers', values: { step: 3 } } });
  });

  it('fail where the state is kept outside and grows from one row of calls to the next', async () => {
    const wrong = firstWrong(
      await judge(exercise, cell('tf.tanh(f(x).add(tf.div(state.h, 2)))', '(count += 1)', 'let count = 0;')),
    );
    expect(wrong).toMatchObject({ status: 'fail' });
  });

  it('keep what each returned, whatever the next does to it', async () => {
    const counting = smallExercise({
      functions: [{ name: 'count', params: ['seen', 'word'], returns: 'json' }],
      regimes: [
        {
          id: 'in-a-row',
          inputs: { seen: { json: [] }, word: { draw: 'list', length: 3, of: { draw: 'word', values: ['a', 'b'] } } },
          steps: { count: 3, function: 'count', carry: { value: 'seen' }, each: ['word'] },
        },
      ],
      solution: 'export const count = (seen: string[], word: string) => [...seen, word];',
    });
    const inPlace =
      'export const count = (s: string[], w: string) => { const all = [...s]; all.push(w); return all; };';
    expect((await judge(counting, inPlace)).verdict).toBe('pass');
    const pushed =
      'let all: string[] | null = null; export const count = (s: string[], w: string) => { all = s.length ? all! : []; all.push(w); return all; };';
    expect(firstWrong(await judge(counting, pushed))).toBeUndefined();
  });

  it('end where the next would have nothing to go on', async () => {
    const code = 'export function cell(x: any, state: any, f: any): any { return { y: f(x) }; }';
    expect(firstWrong(await judge(exercise, code))).toMatchObject({
      name: 'contract',
      step: 1,
      message: { key: 'missingOutput', values: { output: 'state.h' } },
    });
  });
});

describe('a gradient through the learner’s forward', () => {
  const exercise = smallExercise({
    functions: [
      {
        name: 'block',
        params: ['x', 'p'],
        returns: { y: 'tensor', w: 'tensor' },
        autodiff: { of: ['x', 'p.w'], output: 'y', upstream: 'normal' },
      },
    ],
    regimes: [
      {
        id: 'usual',
        dims: { N: 3, D: 5 },
        inputs: {
          x: { draw: 'normal', shape: ['N', 'D'] },
          p: { fields: { w: { draw: 'normal', shape: ['D', 7] }, b: { draw: 'normal', shape: [7] } } },
        },
      },
    ],
    solution: `export function block(x: tf.Tensor2D, p: any) {
      const w = tf.softmax(tf.matMul(x, p.w));
      return { y: tf.add(tf.mul(w, w), p.b), w };
    }`,
  });
  const block = (y: string): string =>
    `export function block(x: any, p: any): any { const w = tf.softmax(tf.matMul(x, p.w)); return { y: ${y}, w }; }`;

  it('agrees with differences where nothing leaves the tape, at every element of the reference too', async () => {
    const report = await judge(exercise, block('tf.add(tf.square(w), p.b)'), { everyElement: true });
    expect(firstWrong(report)).toBeUndefined();
    const gradient = report.checks.find(({ name }) => name === 'gradient');
    expect(gradient).toMatchObject({ status: 'pass' });
    expect(gradient?.gradient.map(({ parameter }) => parameter)).toEqual(['x', 'p.w']);
    expect(gradient?.margin).toBeLessThan(0.1);
  });

  it('that is cut off is told as such, by the inputs that it does not reach', async () => {
    const report = await judge(exercise, block('tf.add(tf.tensor(tf.square(w).arraySync()), p.b)'));
    expect(firstWrong(report)).toMatchObject({
      name: 'gradient',
      message: { key: 'autodiffDetached', values: { inputs: 'x, p.w' } },
    });
    expect(report.diagnosis).toMatchObject({ kind: 'detached', message: { key: 'detached' } });
  });

  it('that is cut where a known mistake cuts it is told so, by the same gradients', async () => {
    const known = smallExercise({
      functions: exercise.spec.functions,
      regimes: exercise.spec.regimes,
      solution: block('tf.add(tf.mul(w, w), p.b)'),
      mistakes: {
        'all-cut': block('tf.add(tf.tensor(tf.square(w).arraySync()), p.b)'),
        'half-cut': block('tf.add(tf.mul(w, tf.tensor(w.arraySync())), p.b)'),
      },
    });
    const spec = {
      ...known.spec,
      mistakes: known.spec.mistakes.map((one) => ({ ...one, check: 'gradient' as const })),
    };
    const half = await judge({ ...known, spec }, block('tf.add(tf.tensor(w.dataSync(), w.shape).mul(w), p.b)'));
    expect(half.diagnosis).toMatchObject({ kind: 'mistake', id: 'half-cut' });
    const other = await judge(
      { ...known, spec },
      block('tf.add(tf.square(w).add(tf.sub(w, tf.tensor(w.arraySync()))), p.b)'),
    );
    expect(other.diagnosis?.kind).toBe('detached');
  });

  it('that is cut in one of two places differs', async () => {
    const report = await judge(exercise, block('tf.add(tf.mul(w, tf.tensor(w.arraySync())), p.b)'));
    expect(firstWrong(report)).toMatchObject({ name: 'gradient', message: { key: 'autodiffDiffers' } });
    expect(report.diagnosis?.kind).toBe('detached');
  });

  it('of another forward is its own: the values are to blame, and not the tape', async () => {
    const report = await judge(exercise, block('tf.add(tf.mul(tf.mul(w, w), 2), p.b)'));
    expect(firstWrong(report)?.name).toBe('forward');
    expect(report.checks.find(({ name }) => name === 'gradient')?.status).toBe('pass');
    expect(report.diagnosis?.kind).not.toBe('detached');
  });

  it('cannot be taken through a promise, which is said', async () => {
    const report = await judge(exercise, block('tf.add(tf.square(w), p.b)').replace('export', 'export async'));
    expect(firstWrong(report)).toMatchObject({ name: 'gradient', message: { key: 'autodiffFailed' } });
    expect(firstWrong(report)?.detail).toContain('async');
  });

  it('leaves nothing behind that a call after it could use', async () => {
    const report = await judge(
      exercise,
      `let kept: any; export function block(x: any, p: any): any {
        const w = tf.softmax(tf.matMul(x, p.w)); kept ??= w;
        return { y: tf.add(tf.square(w), p.b).add(kept.isDisposed ? 0 : tf.sub(w, w)), w }; }`,
    );
    expect(report.verdict).toBe('pass');
  });
});
