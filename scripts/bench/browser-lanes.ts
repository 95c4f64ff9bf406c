import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Lane } from '#lib/exercises/lane.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Host } from '#lib/runner/browser/host.ts';
import { batchNormBackward, RIGHT } from '#tests/e2e/support/batch-norm.ts';
import { median } from './machine.ts';

/** From the press of Run to the report, in milliseconds; medians. */
type LaneFigures = { readonly cold: number; readonly warm: number; readonly all: readonly number[] };

export type JudgeFigures = {
  readonly shape: string;
  readonly exact: LaneFigures;
  /** The same as the exercise of a pack of others, whose own code has a sandbox too; and how many times as long that takes. */
  readonly foreign: LaneFigures & { readonly times: number };
  readonly device: LaneFigures;
  readonly both: LaneFigures;
  /** Read-backs from the GPU in one warm check of the device lane, on both sides. */
  readonly readBacksPerCheck: number;
  /** From `warm` on a new page until everything is ready. */
  readonly warmUpMillis: number;
  /** After an endless loop: the report later than the deadline, and then until the next run is ready. */
  readonly loop: { readonly lateMillis: number; readonly readyMillis: number };
};

const DEADLINE_MILLIS = 5_000;
/** Between two runs a learner reads and types; a spare sandbox is ready after half of it, on a software GPU too. */
const READING_MILLIS = 3_000;
const DIMS = { N: 16, C: 64 };

declare global {
  interface Window {
    bench: { readonly createHost: () => Host };
    host: Host;
    judgeable: Judgeable;
  }
}

/** Times the host of the app’s own build files, on batch normalisation of [16, 64]. */
export async function judgeFigures(
  browser: Browser,
  url: string,
  { exercise, rounds }: { readonly exercise: string; readonly rounds: number },
): Promise<JudgeFigures> {
  const page = await (await browser.newContext()).newPage();
  const reads = countReadBacks(page);
  const host = await hostBundle();
  const figures = async (lanes: readonly Lane[], isForeign = false): Promise<LaneFigures> => {
    await openHost(page, { url, exercise, host });
    await page.evaluate((foreign) => void (window.judgeable = { ...window.judgeable, foreign }), isForeign);
    const cold = await run(page, lanes, RIGHT);
    await page.evaluate(() => window.host.warm(window.judgeable));
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.waitForTimeout(READING_MILLIS);
      all.push(await run(page, lanes, RIGHT));
      await page.evaluate(() => window.host.warm());
    }
    return { cold, warm: median(all), all: all.map(Math.round) };
  };
  await openHost(page, { url, exercise, host });
  const warmUpMillis = await page.evaluate(async () => {
    const began = performance.now();
    await window.host.warm(window.judgeable);
    return performance.now() - began;
  });
  const exact = await figures(['exact']);
  const others = await figures(['exact'], true);
  const foreign = { ...others, times: others.warm / exact.warm };
  const device = await figures(['device']);
  await page.waitForTimeout(READING_MILLIS);
  const before = reads.count;
  await run(page, ['device'], RIGHT);
  const checks = await page.evaluate(
    () => window.judgeable.spec.regimes.filter((regime) => regime.visible && regime.lanes.includes('device')).length,
  );
  const readBacksPerCheck = (reads.count - before) / checks;
  const both = await figures(['exact', 'device']);
  const looped = await run(page, ['exact'], '(() => { for (;;); })()');
  const readyMillis = await page.evaluate(async () => {
    const began = performance.now();
    await window.host.warm();
    return performance.now() - began;
  });
  const loop = { lateMillis: looped - DEADLINE_MILLIS, readyMillis };
  return { shape: `[${DIMS.N}, ${DIMS.C}]`, exact, foreign, device, both, readBacksPerCheck, warmUpMillis, loop };
}

/** Counts in every worker: each `mapAsync` says so on the console, before any program can take that away. */
function countReadBacks(page: Page): { count: number } {
  const found = { count: 0 };
  const spy = `{ const say = console.debug.bind(console), proto = globalThis.GPUBuffer?.prototype, map = proto?.mapAsync;
    if (map) proto.mapAsync = function (...given) { say('read-back'); return map.apply(this, given); }; }\n`;
  page.on('console', (message) => {
    if (message.text() === 'read-back') found.count += 1;
  });
  void page.route(/\/judge\/(judge|sandbox)\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: spy + (await response.text()) });
  });
  return found;
}

/** The browser’s host, as a script that puts it into a page. */
export async function hostBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['lib/runner/browser/host.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
  });
  return `${outputFiles[0]!.text}\nwindow.bench = bench;`;
}

/** A page of the app with a host of its own, and the exercise in the size that is measured. */
export async function openHost(
  page: Page,
  { url, exercise, host }: { readonly url: string; readonly exercise: string; readonly host: string },
): Promise<void> {
  await page.goto(`${url}/exercises`);
  await page.evaluate(host);
  await page.evaluate(
    async ([id, dims]) => {
      const judgeable = (await (await fetch(`/api/exercises/${id}`)).json()) as Judgeable;
      const regimes = judgeable.spec.regimes.map((regime) => ({ ...regime, dims: { ...regime.dims, ...dims } }));
      window.judgeable = { ...judgeable, spec: { ...judgeable.spec, regimes } };
      window.host = window.bench.createHost();
    },
    [exercise, DIMS] as const,
  );
}

async function run(page: Page, lanes: readonly Lane[], dx: string): Promise<number> {
  return page.evaluate(
    async ([source, wanted]) => {
      const began = performance.now();
      await window.host.run({ judgeable: window.judgeable, source, mode: 'run', lanes: wanted });
      return performance.now() - began;
    },
    [batchNormBackward(dx), lanes] as const,
  );
}
