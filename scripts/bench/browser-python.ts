import type { Browser, Page } from '@playwright/test';
import { batchNormInPython, RIGHT_DX } from '#tests/e2e/support/python.ts';
import { hostBundle, openHost } from './browser-lanes.ts';
import { median } from './machine.ts';

/** What a learner waits for who writes Python, in milliseconds; medians of all but the first. */
export type PythonFigures = {
  /** From choosing Python until Run can begin at once: with an empty cache, and with a full one. */
  readonly ready: { readonly cold: number; readonly warm: number };
  /** A verdict in the exact lane, of which the first is apart. */
  readonly exact: { readonly first: number; readonly warm: number };
};

/** Between two runs a learner reads and types. */
const READING_MILLIS = 3_000;

/** Times the host of the app’s own build files in Python, on batch normalisation of [16, 64]. */
export async function pythonFigures(
  browser: Browser,
  url: string,
  { exercise, rounds }: { readonly exercise: string; readonly rounds: number },
): Promise<PythonFigures> {
  const context = await browser.newContext();
  const host = await hostBundle();
  const starts: number[] = [];
  const opened = async (): Promise<Page> => {
    const page = await context.newPage();
    await openHost(page, { url, exercise, host });
    // As in the workbench, where the judge has been started for TypeScript before.
    await page.evaluate(() => window.host.warm(window.judgeable));
    starts.push(
      await page.evaluate(async () => {
        const began = performance.now();
        await window.host.warm(window.judgeable, () => undefined, 'python');
        return performance.now() - began;
      }),
    );
    return page;
  };
  for (let round = 0; round < rounds; round += 1) await (await opened()).close();
  const page = await opened();
  const verdicts: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.waitForTimeout(READING_MILLIS);
    verdicts.push(await run(page));
    await page.evaluate(() => window.host.warm(undefined, undefined, 'python'));
  }
  await context.close();
  const [cold = NaN, ...warm] = starts;
  const [first = NaN, ...later] = verdicts;
  return { ready: { cold, warm: median(warm) }, exact: { first, warm: median(later) } };
}

async function run(page: Page): Promise<number> {
  return page.evaluate(async (source) => {
    const began = performance.now();
    const report = await window.host.run({
      judgeable: window.judgeable,
      source,
      language: 'python',
      mode: 'run',
      lanes: ['exact'],
    });
    if (report.verdict !== 'pass') throw new Error(`the right solution was judged ${report.verdict}`);
    return performance.now() - began;
  }, batchNormInPython(RIGHT_DX));
}
