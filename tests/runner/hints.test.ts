import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Lane, Message } from '#lib/exercises/lane.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

let runner: Runner;
let judgeable: Judgeable;

beforeAll(async () => {
  ({ runner, judgeable } = await softmaxRunner());
});

afterAll(() => runner.close());

/** The hint of the first row that fails, of a softmax whose body begins at line 4. */
async function hintOf(body: string, lanes: readonly Lane[] = ['exact']): Promise<Message | undefined> {
  const source = `import * as tf from '@tensorflow/tfjs';

export function softmax(x: any): any {
${body}
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
`;
  const report = await runner.run({
    judgeable,
    source,
    options: { lanes, backends: ['cpu'], seed: 1, visibleOnly: false },
  });
  return report.checks.find(({ status }) => status === 'fail' || status === 'error')?.hint;
}

describe('a hint', () => {
  it.each([
    [
      'const e = tf.exp(tf.sub(x, tf.max(x, 1)));\nreturn tf.div(e, tf.sum(e, 1, true));',
      { key: 'hintLostAxis', values: { longer: '[7, 11]', shorter: '[7]', axis: 1, kept: '[7, 1]' } },
    ],
    [
      'const e = (x - tf.max(x, 1, true) as any).exp();\nreturn tf.div(e, tf.sum(e, 1, true));',
      { key: 'hintNotATensor', values: { method: 'exp' } },
    ],
    [
      'return x.sub(x.max(1).unsqueeze(1)).exp();',
      { key: 'hintOtherName', values: { name: '.unsqueeze', instead: '.expandDims(axis)' } },
    ],
    ['return tf.matmul(x, x);', { key: 'hintOtherName', values: { name: 'tf.matmul', instead: 'tf.matMul(b)' } }],
    ['return tf.exp(tf.sum(x, { dim: 1, keepdim: true } as any));', { key: 'hintNamedArguments' }],
    ['return tf.exp(np.max(x));', { key: 'hintPythonWord', values: { word: 'np', instead: 'tf' } }],
  ])('says what was probably meant: %j', async (body, hint) => {
    expect(await hintOf(body)).toEqual(hint);
  });

  it.each([
    [
      'const e = tf.exp(x);\nreturn tf.div(e, tf.sum(e, 1, true));',
      { key: 'hintNanOfInfinity', values: { operation: 'div', line: 5, source: 'exp', sourceLine: 4 } },
    ],
    [
      'const e = tf.log(tf.sub(tf.min(x, 1, true), x));\nreturn tf.mul(e, 0);',
      { key: 'hintNanOfNegative', values: { operation: 'log', line: 4 } },
    ],
    [
      'const zero = tf.mul(x, 0);\nreturn tf.div(zero, zero);',
      { key: 'hintNanDivided', values: { operation: 'div', line: 5 } },
    ],
    [
      'const m = tf.max(x, 1, true);\nreturn tf.exp(x - m as any).add(x);',
      { key: 'hintNanGiven', values: { operation: 'exp', line: 5 } },
    ],
    [
      'return tf.tensor2d(x.arraySync().map((row: number[]) => row.map((each) => each / 0 - each / 0)));',
      { key: 'hintNanPlain' },
    ],
    ['return tf.div(1, tf.mul(x, 0));', { key: 'hintInfinity', values: { operation: 'div', line: 4 } }],
  ])('says which operation made the first number that is not finite: %j', async (body, hint) => {
    expect(await hintOf(body)).toEqual(hint);
  });

  it('says it of float32 too', async () => {
    const body = 'const e = tf.exp(tf.sub(x, tf.mul(tf.max(x, 1, true), 0.2)));\nreturn tf.div(e, tf.sum(e, 1, true));';
    expect(await hintOf(body, ['device'])).toEqual({
      key: 'hintNanOfInfinity',
      values: { operation: 'div', line: 5, source: 'exp', sourceLine: 4 },
    });
  });
});
