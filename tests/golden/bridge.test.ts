import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BridgeRow } from '#lib/exercises/bridge-row.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { compile } from '#lib/runner/compile.ts';
import { plainOf } from '#lib/runner/snippet/plain-of.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateModule } from '#lib/tensor/evaluate-module.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { goldenLiteral } from '#scripts/golden/golden-value.ts';
import { exactEngine } from '#tests/support/exact-engine.ts';
import { expectGolden, wireOf, type Golden } from '#tests/support/golden.ts';

/** What NumPy and PyTorch give, as scripts/golden wrote it. */
const { rows } = JSON.parse(readFileSync('tests/golden/bridge.json', 'utf8')) as {
  readonly rows: readonly { readonly id: string; readonly numpy: Golden; readonly pytorch: Golden }[];
};
const { bridge } = shelfAt('.').registers;
let engine: Engine;
beforeAll(async () => {
  engine = await exactEngine();
});

describe('the bridge from NumPy and PyTorch', () => {
  test('was run there row by row', () => {
    expect(rows.map(({ id }) => id)).toEqual([...bridge.keys()]);
  });

  test.each([...bridge])('%s: all three give what it says', async (id, row) => {
    const gives = row.gives as Golden;
    const here = plainOf(await valueOf(row))!.value as WireValue;
    expectGolden(here, gives, { where: `${id}, tensor library`, unordered: false });
    const there = rows.find((one) => one.id === id)!;
    expectGolden(wireOf(there.numpy), gives, { where: `${id}, NumPy`, unordered: false });
    expectGolden(wireOf(there.pytorch), gives, { where: `${id}, PyTorch`, unordered: false });
  });
});

/** What the row’s third column gives. */
async function valueOf({ tf, given }: BridgeRow): Promise<WireValue> {
  const lines = tf.trim().split('\n');
  const body = [...lines.slice(0, -1), `return ${lines.at(-1)!}`].join('\n');
  const compiled = compile(
    `import * as tf from '@tensorflow/tfjs';\nexport function row(${Object.keys(given).join(', ')}) {\n${body}\n}`,
  );
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const exports = evaluateModule(engine, compiled.value, engine.tf);
  const args = Object.values(given).map((value) => wireOf(goldenLiteral(value) as Golden));
  return (await callFunction(engine, exports['row'] as ModuleFunction, args)).value;
}
