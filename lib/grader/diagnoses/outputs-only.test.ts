import { describe, expect, it } from 'vitest';
import type { FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Observation } from '#lib/grader/judging.ts';
import { explain } from '#lib/grader/diagnose.ts';
import type { Findings } from './findings.ts';
import { diagnoseOutputsOnly } from './outputs-only.ts';

const fn: FunctionSpec = {
  name: 'step',
  signature: { en: 'step()', zh: 'step()' },
  params: [],
  returns: { w: 'number', m: 'number', v: 'number' },
  hidden: false,
};
const title = (id: string) => ({ en: id, zh: id });

/** One call in a regime of its own: w, m and v should be 1, 2 and 3. */
function call(regime: string, value: { readonly w: number; readonly m: number; readonly v: number }): Observation {
  const expected = Object.entries({ w: 1, m: 2, v: 3 }).map(
    ([path, number]) => ({ path, kind: 'number', value: number }) as const,
  );
  const isRight = value.w === 1 && value.m === 2 && value.v === 3;
  return {
    lane: 'exact',
    fn,
    regime: { id: regime, title: title(regime), dims: {} } as unknown as RegimeSpec,
    args: [],
    expected,
    tolerances: expected.map(() => Float64Array.of(1e-9)),
    actual: { value, inputsChanged: false, tensorsKept: 0 },
    failed: isRight ? null : 'forward',
  };
}

const findings = (all: readonly Observation[]): Findings =>
  ({
    judgeable: { mistakes: [], spec: { functions: [fn] } },
    checks: [],
    failed: all.filter(({ failed }) => failed !== null),
    all,
  }) as unknown as Findings;

const right = { w: 1, m: 2, v: 3 };

describe('outputs of which only some are off', () => {
  it('are named, before the kinds of input in which they are', async () => {
    const all = [call('plain', right), call('eps', { ...right, v: 3.7 }), call('late', right)];
    expect(await explain(findings(all))).toEqual({
      kind: 'output',
      message: { key: 'outputsOnly', values: { function: 'step', outputs: 'v', count: 1, right: 'w, m' } },
      regimes: [title('eps')],
    });
  });

  it('explain nothing where they are off in most calls', () => {
    const all = [call('plain', { w: 1.1, m: 2, v: 3.7 }), call('eps', { w: 1.3, m: 2, v: 3.2 })];
    expect(diagnoseOutputsOnly(findings(all))).toBeNull();
  });

  it('are none where all of them are off', async () => {
    const all = [call('plain', right), call('eps', { w: 1.1, m: 2.1, v: 3.7 }), call('late', right)];
    expect(diagnoseOutputsOnly(findings(all))).toBeNull();
    expect((await explain(findings(all)))?.kind).toBe('regime');
  });
});
