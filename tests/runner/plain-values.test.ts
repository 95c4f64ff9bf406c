import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstWrong, smallJudge, type SmallJudge } from '#tests/support/judged.ts';
import { smallExercise } from '#tests/support/small-exercise.ts';

let judge: SmallJudge['judge'];
let close: SmallJudge['close'];
beforeAll(async () => {
  ({ judge, close } = await smallJudge());
});
afterAll(() => close());

const WORDS = { draw: 'list', length: { from: 4, to: 9 }, of: { draw: 'word', values: ['the', 'cat', 'sat', 'mat'] } };

describe('a list of words', () => {
  const exercise = smallExercise({
    functions: [{ name: 'turned', params: ['words'], returns: 'json' }],
    regimes: [{ id: 'only', inputs: { words: WORDS } }],
    solution: 'export const turned = (words: string[]) => words.toReversed();',
    mistakes: { 'left-as-it-is': 'export const turned = (words: string[]) => [...words];' },
  });

  it('passes where every word is in its place', async () => {
    const report = await judge(
      exercise,
      'export const turned = (w: string[]) => w.map((_, i) => w[w.length - 1 - i]!);',
    );
    expect(firstWrong(report)).toBeUndefined();
    expect(report.verdict).toBe('pass');
  });

  it('is told both lists where a word is another', async () => {
    const report = await judge(exercise, 'export const turned = (w: string[]) => w.map(() => "dog");');
    const wrong = firstWrong(report)!;
    expect(wrong).toMatchObject({ name: 'forward', message: { key: 'plainDiffers' } });
    expect(wrong.comparison?.plain?.actual).toMatch(/^\["dog", "dog"/u);
    expect(wrong.comparison?.plain?.expected).toMatch(/^\["(?:the|cat|sat|mat)", /u);
    expect(wrong.inputs?.[0]).toMatchObject({ name: 'words', text: expect.stringMatching(/^\["/u) as string });
  });

  it('of another length differs in its values, and is told by its length', async () => {
    const wrong = firstWrong(await judge(exercise, 'export const turned = (w: string[]) => w.toReversed().slice(1);'));
    expect(wrong).toMatchObject({ name: 'forward', message: { key: 'lengthDiffers' } });
  });

  it('with numbers instead breaks the contract', async () => {
    const wrong = firstWrong(await judge(exercise, 'export const turned = (w: string[]) => w.map((_, i) => i);'));
    expect(wrong).toMatchObject({ name: 'contract', message: { key: 'wrongForm' } });
  });

  it('that is a known mistake is told so', async () => {
    const { diagnosis } = await judge(exercise, 'export const turned = (w: string[]) => w.slice();');
    expect(diagnosis).toMatchObject({ kind: 'mistake', id: 'left-as-it-is' });
  });

  it('may not be changed in place', async () => {
    const wrong = firstWrong(await judge(exercise, 'export const turned = (w: string[]) => w.reverse();'));
    expect(wrong?.message.key).toBe('inputsChanged');
  });
});

describe('a record of plain values', () => {
  const exercise = smallExercise({
    functions: [{ name: 'best', params: ['scores', 'names'], returns: 'json' }],
    regimes: [
      {
        id: 'only',
        dims: { N: 5 },
        inputs: {
          scores: { draw: 'uniform', shape: ['N'], from: 1, to: 2, as: 'array' },
          names: { draw: 'list', length: 'N', of: { draw: 'word', values: ['a', 'b', 'c'] } },
        },
      },
    ],
    solution: `export function best(scores: number[], names: string[]) {
      const at = scores.indexOf(Math.max(...scores));
      return { score: scores[at]! / 3, name: names[at]!, at };
    }`,
  });
  const best = (result: string): string => `export function best(scores: number[], names: string[]): any {
    const at = scores.indexOf(Math.max(...scores)); return ${result}; }`;

  it('may have its fields in any order, and numbers a rounding off', async () => {
    const report = await judge(exercise, best('{ at, name: names[at], score: (scores[at]! / 3) * (1 + 1e-15) }'));
    expect(firstWrong(report)).toBeUndefined();
  });

  it('is exact in whole numbers, close in others', async () => {
    const near = firstWrong(await judge(exercise, best('{ at, name: names[at], score: (scores[at]! / 3) * 1.0001 }')));
    expect(near).toMatchObject({ name: 'forward', comparison: { mismatched: 1 } });
    expect(near?.comparison?.plain?.expected).toMatch(/^\{ at: \d, name: "[abc]", score: 0\.\d+ \}$/u);
    const other = firstWrong(await judge(exercise, best('{ at: at + 1, name: names[at], score: scores[at]! / 3 }')));
    expect(other?.name).toBe('forward');
  });

  it('without one of its fields breaks the contract', async () => {
    const wrong = firstWrong(await judge(exercise, best('{ at, score: scores[at]! / 3 }')));
    expect(wrong).toMatchObject({ name: 'contract', message: { key: 'wrongForm' } });
  });
});

describe('a list whose order does not count', () => {
  const exercise = smallExercise({
    functions: [{ name: 'kept', params: ['words'], returns: 'unordered' }],
    regimes: [{ id: 'only', inputs: { words: WORDS } }],
    solution: 'export const kept = (words: string[]) => words.map((word, at) => ({ word, third: at / 3 }));',
  });

  it('passes in any order, with equal members as often as they should be there', async () => {
    const turned = 'export const kept = (w: string[]) => w.map((word, at) => ({ third: at / 3, word })).toReversed();';
    expect(firstWrong(await judge(exercise, turned))).toBeUndefined();
  });

  it.each([
    ['one is missing', '.slice(1)', { missing: 1, extra: 0 }],
    ['one is there twice', '.flatMap((one, at) => at === 0 ? [one, one] : [one])', { missing: 0, extra: 1 }],
    ['one is another', '.map((one, at) => at === 0 ? { ...one, third: 0.1 } : one)', { missing: 1, extra: 1 }],
  ])('fails where %s', async (_, change, found) => {
    const code = `export const kept = (w: string[]) => w.map((word, at) => ({ word, third: at / 3 }))${change};`;
    const wrong = firstWrong(await judge(exercise, code));
    expect(wrong).toMatchObject({ name: 'forward', message: { key: 'membersDiffer', values: found } });
  });
});

describe('whole numbers that a tie decides', () => {
  const exercise = smallExercise({
    functions: [{ name: 'first', params: ['x'], returns: 'int-tensor' }],
    regimes: [
      {
        id: 'ties',
        dims: { N: 7 },
        inputs: {
          x: { draw: 'normal', shape: ['N', 3], set: [0, 1, 2].map((at) => ({ at: [null, at], to: 1 })) },
        },
      },
    ],
    solution: 'export const first = (x: tf.Tensor2D) => tf.argMax(x, 1).toInt();',
  });

  it('are exact, though inputs that move in their last digits decide it otherwise', async () => {
    const last = 'export const first = (x: tf.Tensor2D) => tf.sub(2, tf.argMax(tf.reverse(x, 1), 1)).toInt();';
    expect(firstWrong(await judge(exercise, last))).toMatchObject({ name: 'forward' });
  });
});

describe('a number that is computed from numbers', () => {
  const exercise = smallExercise({
    functions: [{ name: 'last', params: ['rate', 'steps'], returns: 'number' }],
    regimes: [{ id: 'only', inputs: { rate: { draw: 'number', from: 0.5, to: 2 }, steps: 100 } }],
    solution:
      'export const last = (rate: number, steps: number) => (rate / 2) * (1 + Math.cos((Math.PI * steps) / steps));',
  });

  it('may be a rounding of them off, where it is nearly 0', async () => {
    const other = 'export const last = (rate: number) => rate * Math.cos(Math.PI / 2) ** 2 + 1e-16;';
    expect(firstWrong(await judge(exercise, other))).toBeUndefined();
    const wrong = 'export const last = (rate: number) => rate * 1e-8;';
    expect(firstWrong(await judge(exercise, wrong))?.name).toBe('forward');
  });
});

describe('inputs that have to be refused', () => {
  const exercise = smallExercise({
    functions: [{ name: 'root', params: ['x'], returns: 'number' }],
    regimes: [
      { id: 'usual', inputs: { x: { draw: 'number', from: 1, to: 5 } } },
      {
        id: 'negative',
        inputs: { x: { draw: 'number', from: -5, to: -1 } },
        throws: { en: 'A negative number has no root.', zh: '负数没有平方根。' },
      },
    ],
    solution: `export function root(x: number) {
      if (x < 0) throw new RangeError('negative');
      return Math.sqrt(x);
    }`,
    mistakes: { unrefused: 'export const root = (x: number) => Math.sqrt(Math.abs(x));' },
  });

  it('are: whatever is thrown', async () => {
    const report = await judge(exercise, 'export function root(x: number) { if (x < 0) throw "no"; return x ** 0.5; }');
    expect(firstWrong(report)).toBeUndefined();
    expect(report.verdict).toBe('pass');
  });

  it('are not, where something comes back: the learner is told why they should be', async () => {
    const report = await judge(exercise, 'export const root = (x: number) => (x < 0 ? NaN : x ** 0.5);');
    expect(firstWrong(report)).toMatchObject({
      name: 'contract',
      status: 'fail',
      regime: 'negative',
      message: { key: 'mustThrow' },
      title: { en: 'A negative number has no root.' },
    });
    expect(report.diagnosis).toMatchObject({ kind: 'mistake', id: 'unrefused' });
  });

  it('are not by a call that is forbidden, or by what never settles', async () => {
    const forbidden = await judge(
      exercise,
      'export const root = (x: number) => { if (x < 0) (tf as any).engine(); return x ** 0.5; };',
    );
    expect(firstWrong(forbidden)).toMatchObject({ status: 'error', message: { key: 'forbiddenAt' } });
    const waiting = await judge(
      exercise,
      'export const root = async (x: number) => { if (x < 0) await new Promise(() => 0); return x ** 0.5; };',
    );
    expect(firstWrong(waiting)).toMatchObject({ status: 'error', message: { key: 'neverSettled' } });
  });
});
