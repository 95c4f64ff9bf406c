import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RunSnippet } from '#lib/base/snippet.ts';
import { cardSpec } from '#lib/cards/card.ts';
import type { CodeCard } from '#lib/cards/kinds/code/card.ts';
import { codeFlaws } from '#lib/packs/proof/code-flaws.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { createNodeSnippets, type NodeSnippets } from '#lib/runner/node/node-snippets.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { proveCode } from '#scripts/packs/prove-code.ts';
import { inCopyAsync } from './support.ts';

let snippets: NodeSnippets;
beforeAll(async () => {
  await bundleJudge();
  snippets = createNodeSnippets();
});
afterAll(() => snippets.close());

const TEXTS = `
source: Nobody 2020, §1
question: { en: Which line?, zh: 哪一行？ }
back: { en: So., zh: 如此。 }
language: ts
kind: code
`;
/** Cards of the forms in which authors write them: each is sound, and an edit of it is not. */
const LOSS = `
id: log-of-zero
${TEXTS}
code: |
  function loss(z: tf.Tensor2D, label: tf.Tensor1D): tf.Tensor {
    const shifted = tf.sub(z, tf.max(z, 1, true));
    const e = tf.exp(shifted);
    const total = tf.sum(e, 1, true);
    const logP = tf.log(tf.div(e, total));
    const y = tf.oneHot(label, z.shape[1]);
    return tf.mean(tf.neg(tf.sum(tf.mul(y, logP), 1)));
  }
ask: line
faulty: const logP = tf.log(tf.div(e, total));
fixed: const logP = tf.sub(shifted, tf.log(total));
run: loss(tf.tensor2d([[1000, 0]]), tf.tensor1d([0], 'int32'))
gives: NaN
should: 0
mistakes: [{ line: const e = tf.exp(shifted);, why: { en: So., zh: 如此。 } }]
`;
const SHAPES = `
id: added-shapes
${TEXTS}
draws: { H: { from: 7, to: 9 } }
code: |
  function both(x: tf.Tensor, w: tf.Tensor): number[] {
    const y = tf.matMul(x, w);
    return tf.add(x, y).shape;
  }
ask: line
faulty: const y = tf.matMul(x, w);
fixed: const y = tf.matMul(x, w, false, true).slice([0, 0], [2, {{H}} - 5]);
run: both(tf.ones([2, H - 5]), tf.ones([H - 5, H]))
gives: { throws: could not be broadcast }
should: { throws: inner shapes }
mistakes: [{ line: "return tf.add(x, y).shape;", why: { en: So., zh: 如此。 } }]
`;
const SUMS = `
id: share
${TEXTS}
draws: { n: { from: 2, to: 6 } }
prelude: |
  type Pair = { readonly hits: number; readonly all: number };
code: |
  let asked = 0;
  function share({ hits, all }: Pair): number {
    asked += 1;
    return hits / all / asked + asked;
  }
ask: line
faulty: return hits / all / asked + asked;
fixed: return hits / all / asked;
run: "share({ hits: 1, all: n })"
gives: { near: 1.3333, within: 0.1668 }
should: { near: 0.3333, within: 0.1668 }
mistakes: [{ line: asked += 1;, why: { en: So., zh: 如此。 } }]
`;
const STEP = `
id: step
${TEXTS}
draws: { N: { from: 2, to: 4 }, D: { from: 5, to: 7 }, H: { from: 8, to: 11 } }
code: |
  function step(x: tf.Tensor2D, h: tf.Tensor2D, wx: tf.Tensor2D, wh: tf.Tensor2D, b: tf.Tensor1D) {
    const z = tf.add(tf.add(tf.matMul(x, wx), tf.matMul(h, wh)), b);
    const [i, f, g, o] = tf.split(z, 4, 1);
    return { z, f, total: tf.sum(z).dataSync()[0] };
  }
ask: output
run: step(tf.ones([N, D]), tf.ones([N, H]), tf.ones([D, 4*H]), tf.ones([H, 4*H]), tf.ones([4*H]))
parts:
  - { label: z, of: result.z.shape, answer: [N, 4*H] }
  - { label: wh, of: arguments.wh.shape, answer: [H, 4*H] }
  - { label: sum, of: result.total, answer: N*4*H*(D + H + 1) }
`;
const UPDATE = `
id: update
${TEXTS}
draws: { g: { oneOf: [0.5, 0.9] } }
code: |
  function update(Q: number[][], s: number, done: boolean): number {
    const future = ▢;
    Q[s][0] += 0.5 * (future - Q[s][0]);
    return Q[s][0];
  }
ask: fill
answer: "done ? 0 : {{g}} * Math.max(...Q[1])"
cases:
  - update([[5, 5], [5, 5]], 0, true)
  - update([[5, 4], [3, 7]], 0, false)
  - update([[8, 4], [7, 3]], 0, false)
mistakes:
  - { fill: "{{g}} * Math.max(...Q[1])", why: { en: So., zh: 如此。 } }
  - { fill: "done ? 0 : {{g}} * Q[1][1]", why: { en: So., zh: 如此。 } }
`;
const cardOf = (text: string) => cardSpec.parse(parse(text)) as CodeCard;
const flaws = async (text: string, from = '', to = '') => {
  const edited = text.replace(from, to);
  expect(edited === text).toBe(from === '');
  return (await codeFlaws(cardOf(edited), snippets.run)).map(
    ({ code, path, what }) => `${path.join('.')} ${code}: ${what}`,
  );
};

describe('code of a card is run', () => {
  it('and agrees with what it states: numbers, NaN, errors, in each draw and each time anew', async () => {
    expect(await flaws(LOSS)).toEqual([]);
    expect(await flaws(SHAPES)).toEqual([]);
    expect(await flaws(SUMS)).toEqual([]);
    expect(await flaws(STEP)).toEqual([]);
    expect(await flaws(UPDATE)).toEqual([]);
  });

  it('and is refused where an answer is not what comes out, at that part', async () => {
    expect(await flaws(STEP, 'answer: [H, 4*H]', 'answer: [4*H, H]')).toEqual([
      expect.stringMatching(
        /^parts\.1\.answer code-run: “arguments\.wh\.shape” gives \[(\d+), (\d+)\], and the answer is \[\2, \1\] \(N/u,
      ),
    ]);
    expect((await flaws(STEP, 'of: result.z.shape', 'of: result.y.shape'))[0]).toMatch(
      /^parts\.0\.answer .* an error: TypeError/u,
    );
    expect((await flaws(STEP, 'D + H + 1', 'D + H'))[0]).toMatch(/^parts\.2\.answer/u);
  });

  it('and is refused where a mistake passes every case, or a constant would, or the answer does not run', async () => {
    expect((await flaws(UPDATE, '[[8, 4], [7, 3]]', '[[8, 4], [3, 7]]'))[0]).toMatch(
      /^mistakes\.1\.fill mistake-is-right/u,
    );
    const constant = UPDATE.replace(/update\(\[\[5, 4.*/u, 'update([[5, 5], [5, 6]], 0, true)').replace(
      /update\(\[\[8.*/u,
      'update([[5, 5], [5, 7]], 0, true)',
    );
    expect((await flaws(constant))[0]).toMatch(/^cases code-run: every case gives 2\.5/u);
    expect((await flaws(UPDATE, 'answer: "done ?', 'answer: "done : '))[0]).toMatch(
      /^answer code-run: it does not compile/u,
    );
    expect((await flaws(UPDATE, 'fill: "{{g}} * Math', 'fill: "{{g}} * * Math'))[0]).toMatch(
      /^mistakes\.0\.fill code-run/u,
    );
  });

  it('and is refused where either version gives something else than is stated', async () => {
    expect(await flaws(LOSS, 'gives: NaN', 'gives: 1')).toEqual([
      'gives code-run: the code gives NaN, and “gives” states 1',
    ]);
    expect(await flaws(LOSS, 'should: 0', 'should: 1')).toEqual([
      'should code-run: the fixed code gives 0, and “should” states 1',
    ]);
    expect(await flaws(SHAPES, 'inner shapes', 'no such words')).toEqual([
      expect.stringMatching(/^should code-run: the fixed code gives an error: .*inner shapes.*\(H = \d/u),
    ]);
    expect(await flaws(SUMS, 'near: 0.3333, within: 0.1668', 'near: 0.3333, within: 1.2')).toEqual([
      expect.stringMatching(/^should code-run: the code gives what the fixed code is said to give/u),
    ]);
  });

  it('in double precision, or in single where the card says so', async () => {
    const run = 'run: "loss(tf.tensor2d([[104, 0]]), tf.tensor1d([1], \'int32\')).dataSync()[0]"';
    const gap = LOSS.replace(/run: .*/u, run).replace('should: 0', 'should: 104');
    expect(await flaws(gap, 'gives: NaN', 'gives: Infinity\nprecision: single')).toEqual([]);
    expect((await flaws(gap, 'gives: NaN', 'gives: Infinity'))[0]).toMatch(/the code gives 104/u);
  });

  it('and is refused where it does not compile, at the version that does not', async () => {
    expect((await flaws(SUMS, 'let asked = 0;', 'let asked = ;'))[0]).toMatch(/^code code-run: it does not compile/u);
    expect((await flaws(SUMS, 'fixed: return hits / all / asked;', 'fixed: return hits /;'))[0]).toMatch(
      /^fixed code-run/u,
    );
  });

  it(
    'within a time and a memory of its own; the next card is run as if nothing had been',
    { timeout: 60_000 },
    async () => {
      expect(
        (await flaws(SUMS, 'asked += 1;\n    return', 'asked += 1;\n    for (;;) asked += 1;\n    return'))[0],
      ).toMatch(/nothing within the time that it has/u);
      const hoard =
        'asked += 1;\n    for (const all: string[][] = []; ; ) all.push(Array.from({ length: 1e5 }, String));\n    return';
      expect((await flaws(SUMS, 'asked += 1;\n    return', hoard))[0]).toMatch(/its realm died|within the time/u);
      expect(await flaws(SUMS)).toEqual([]);
    },
  );

  it('or is said not to have been, where nothing can be started', async () => {
    const none: RunSnippet = async () => ({ ok: false, problem: { kind: 'unavailable', detail: 'no realm' } });
    expect((await codeFlaws(cardOf(LOSS), none)).map(({ what }) => what)).toEqual(['it cannot be run: no realm']);
  });
});

describe('the code of cards in packs', () => {
  const file = 'content/first/one/cards.yaml';
  const card = LOSS.trim()
    .replace('gives: NaN', 'gives: 7')
    .split('\n')
    .filter((line) => line !== '');
  const text = ['cards:', `  - ${card[0]!}`, ...card.slice(1).map((line) => `    ${line}`), ''].join('\n');

  it('is named at its file, line and column where it does not give what is stated', async () => {
    const [problems, line] = await inCopyAsync(async (root) => {
      writeFileSync(join(root, file), text);
      const shelf = readPacks([root]);
      expect(shelf.problems).toEqual([]);
      return [
        await proveCode(shelf.cards.values(), { root, foreign: false, say: String }),
        text.split('\n').findIndex((one) => one.includes('gives: 7')) + 1,
      ] as const;
    });
    expect(problems).toMatchObject([
      { code: 'code-run', level: 'error', pack: 'content/first', file, line, column: 12 },
    ]);
  });

  it('is not run where the packs are not ours, which is said', async () => {
    const shelf = await inCopyAsync(async (root) => {
      writeFileSync(join(root, file), text);
      return readPacks([root]);
    });
    const said: string[] = [];
    expect(
      await proveCode(shelf.cards.values(), { root: 'nowhere', foreign: true, say: (line) => said.push(line) }),
    ).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/code of 1 cards was not run/u)]);
  });

  it('gives what is stated, in those of this repository', { timeout: 300_000 }, async () => {
    expect(await proveCode(shelfAt('.').cards.values(), { root: '.', foreign: false, say: String })).toEqual([]);
  });
});
