import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { reportSchema } from '#lib/exercises/report-schema.ts';
import type { Report } from '#lib/exercises/report.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

const SOLUTION = readFileSync('exercises/losses/softmax/solution.py', 'utf8');

let runner: Runner;
let judgeable: Judgeable;

beforeAll(async () => {
  ({ runner, judgeable } = await softmaxRunner());
});

afterAll(() => runner.close());

/** The report, after making sure that it is kept when it is sent. */
async function judged(source: string, by = runner): Promise<Report> {
  const options = { lanes: ['exact', 'device'], backends: ['webgpu', 'cpu'], seed: 1, visibleOnly: false } as const;
  const report = await by.run({ judgeable, source, language: 'python', options });
  expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  return report;
}

const firstFault = ({ checks }: Report) => checks.find(({ status }) => status === 'fail' || status === 'error');

describe('a submission in Python', () => {
  it('passes in both lanes where it is right, and the report says that it was on the processor, and why', async () => {
    const report = await judged(SOLUTION);
    expect(report.verdict).toBe('pass');
    expect(report.checks.filter(({ lane }) => lane === 'device').length).toBeGreaterThan(0);
    const lane = report.lanes.find(({ lane: name }) => name === 'device');
    expect(lane).toMatchObject({ backend: 'cpu', precision: 'float32' });
    expect(JSON.stringify(lane)).toContain('Python computes on the processor so far');
    expect(report.cost.length).toBeGreaterThan(0);
  });

  it('is told its mistake by the mistake’s own name', async () => {
    const wrong = 'def softmax_backward(dy, y):\n    return y * (dy - dy.sum(axis=1, keepdims=True))\n';
    const report = await judged(SOLUTION.replace(/def softmax_backward[^]*$/, wrong));
    expect(report).toMatchObject({ verdict: 'fail', diagnosis: { kind: 'mistake', id: 'backward-unweighted-sum' } });
  });

  it('is stopped where a loop never ends, and the next one is judged', async () => {
    const brief = await createNodeRunner({ totalMillis: 3_000 });
    const report = await judged(
      'def softmax(x):\n    while True: pass\ndef softmax_backward(dy, y): return y\n',
      brief,
    );
    expect(firstFault(report)).toMatchObject({ name: 'deadline', status: 'error' });
    await brief.close();
  });

  it('has its line where it does not compile', async () => {
    expect(firstFault(await judged('def softmax(x)\n    return x\n'))).toMatchObject({
      message: { key: 'syntaxErrorAt', values: { line: 1 } },
      detail: "SyntaxError: expected ':'",
    });
  });
});
