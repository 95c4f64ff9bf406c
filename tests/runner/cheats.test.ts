import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { CHEATS } from '#tests/support/cheats.ts';
import { HONEST } from '#tests/support/honest.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

let runner: Runner;
let judgeable: Judgeable;

beforeAll(async () => {
  ({ runner, judgeable } = await softmaxRunner());
});

afterAll(() => runner.close());

function submit(source: string): Promise<Report> {
  const options = { lanes: ['exact', 'device'], backends: ['wasm', 'cpu'], seed: 7, visibleOnly: false } as const;
  return runner.run({ judgeable, source, options });
}

describe('a cheat', () => {
  it.each(CHEATS)('does not pass: $name', async ({ source }) => {
    expect((await submit(source)).verdict).not.toBe('pass');
  });
});

describe('honest code', () => {
  it.each(HONEST)('passes, though it $name', async ({ source }) => {
    const { checks, verdict } = await submit(source);
    expect(checks.filter(({ status }) => status === 'fail' || status === 'error')).toEqual([]);
    expect(verdict).toBe('pass');
  });
});
