import { chromium, expect, type Browser } from '@playwright/test';
import type { LaneRun } from '#lib/exercises/lane.ts';
import { openHost, runOn } from './support/host.ts';
import { RIGHT_SOFTMAX } from './support/hostile.ts';
import { HONEST } from '#tests/support/honest.ts';
import { test } from './support/own-app.ts';

let browser: Browser;

/** A browser that has no WebGPU. */
test.beforeAll(async ({ launchOptions }) => {
  const args = (launchOptions.args ?? []).filter((argument) => !argument.includes('webgpu'));
  browser = await chromium.launch({ ...launchOptions, args: [...args, '--disable-features=WebGPU'] });
});
test.afterAll(() => browser.close());

async function deviceLane(baseURL: string, withoutWasm: boolean): Promise<LaneRun | undefined> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  if (withoutWasm) await page.route('**/*.wasm', (route) => route.abort());
  await openHost(page);
  const report = await runOn(page, 'losses/softmax', RIGHT_SOFTMAX);
  expect(report.verdict).toBe('pass');
  await context.close();
  return report.lanes.find(({ lane }) => lane === 'device');
}

test('without WebGPU the device lane runs on WASM, and the report says why', async ({ baseURL }) => {
  expect(await deviceLane(baseURL!, false)).toMatchObject({
    backend: 'wasm',
    precision: 'float32',
    fallback: { key: 'fallback', values: { wanted: 'webgpu' } },
  });
});

test('without WASM too it runs on the CPU', async ({ baseURL }) => {
  expect(await deviceLane(baseURL!, true)).toMatchObject({
    backend: 'cpu',
    precision: 'float32',
    fallback: { key: 'fallback', values: { wanted: 'webgpu' } },
  });
});

test('WebGPU in software is not read at once: the report says what was taken instead, and the GPU stays', async ({
  page,
}) => {
  await openHost(page);
  const reading = HONEST.find(({ name }) => name.startsWith('reads every number'))!;
  const deviceLaneOf = async (source: string): Promise<LaneRun | undefined> => {
    const report = await runOn(page, 'losses/softmax', source);
    expect(report.verdict).toBe('pass');
    return report.lanes.find(({ lane }) => lane === 'device');
  };
  expect(await deviceLaneOf(reading.source)).toMatchObject({
    backend: 'cpu',
    fallback: { key: 'fallbackReads', values: { wanted: 'webgpu' } },
  });
  expect(await deviceLaneOf(RIGHT_SOFTMAX)).toMatchObject({ backend: 'webgpu', fallback: null });
});
