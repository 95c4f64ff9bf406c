import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '#lib/runner/chromium/find-chromium.ts';
import { median } from '#scripts/bench/machine.ts';
import { tableFigures, type TableFigures } from './table-figures.ts';
import { startApp } from '#tests/e2e/support/app-process.ts';
import { passWelcome } from '#tests/e2e/support/pass-welcome.ts';
import { paletteFigures, type PaletteFigures } from './palette-figures.ts';

/** What a browser makes of a catalogue. */
export type BrowserFigures = PaletteFigures & {
  /** The largest contentful paint of Today, in milliseconds after the request: of a new browser, and with its cache filled. */
  readonly todayMillis: readonly number[];
  readonly todayAgainMillis: readonly number[];
  /** While the map is dragged without a pause: milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** Of a frame in which nothing moves, on the same page. */
  readonly stillFrames: readonly number[];
  /** The table of all cards. */
  readonly table: TableFigures;
};

export type BrowserOrder = {
  readonly tree: string;
  readonly port: number;
  readonly rounds: number;
  readonly tell: (text: string) => void;
};

const FRAMES = 120;

/** Opens Today and drags the map of concepts, in a browser with an empty profile. */
export async function browserFigures({ tree, port, rounds, tell }: BrowserOrder): Promise<BrowserFigures> {
  const found = findChromium();
  if (!found.ok) throw new Error(found.problem);
  const data = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  const app = await startApp(port, data, { cwd: tree });
  const browser = await chromium.launch({ executablePath: found.value, args: ['--no-sandbox'] });
  try {
    await passWelcome(app.url);
    const todayMillis: number[] = [];
    const todayAgainMillis: number[] = [];
    // The first shows it to the server, too.
    for (let round = 0; round <= rounds; round += 1) {
      tell(`Today, ${round} of ${rounds}`);
      const [first, again] = await todayPaints(browser, app.url);
      if (round === 0) continue;
      todayMillis.push(first);
      todayAgainMillis.push(again);
    }
    tell('the map');
    const map = await mapFrames(browser, app.url);
    tell('the palette');
    const palette = await paletteFigures(browser, app.url, rounds);
    tell('the table of cards');
    const table = await tableFigures(browser, app.url, rounds);
    return { todayMillis, todayAgainMillis, ...map, ...palette, table };
  } finally {
    await browser.close();
    await app.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

async function todayPaints(browser: Browser, url: string): Promise<readonly [number, number]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const paint = async (): Promise<number> => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime));
          seen.observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  };
  const paints = [await paint(), await paint()] as const;
  await context.close();
  return paints;
}

async function mapFrames(browser: Browser, url: string): Promise<Pick<BrowserFigures, 'frames' | 'stillFrames'>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}/concepts`, { waitUntil: 'networkidle' });
  const map = page.getByRole('application');
  const stillFrames = await framesOf(page, null);
  const box = (await map.boundingBox())!;
  const frames = await framesOf(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await page.close();
  return { frames, stillFrames };
}

/** Milliseconds between frames, while the pointer is moved in each of them from a place where it was pressed; null: it rests. */
async function framesOf(page: Page, from: { readonly x: number; readonly y: number } | null): Promise<number[]> {
  return page.evaluate(
    async ([start, count]) => {
      const target = start && document.elementFromPoint(start.x, start.y);
      const between: number[] = [];
      let before = 0;
      for (let step = 0; step <= count + 1; step += 1) {
        target?.dispatchEvent(
          new PointerEvent(step === 0 ? 'pointerdown' : step > count ? 'pointerup' : 'pointermove', {
            bubbles: true,
            pointerId: 1,
            pointerType: 'mouse',
            buttons: 1,
            clientX: start!.x + 200 * Math.sin(step / 10),
            clientY: start!.y + 100 * Math.cos(step / 10) - 100,
          }),
        );
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        if (step > 0 && step <= count) between.push(now - before);
        before = now;
      }
      return between;
    },
    [from, FRAMES] as const,
  );
}

/** The middle and the 95th per cent of some numbers. */
export function middleAndTail(numbers: readonly number[]): readonly [number, number] {
  const sorted = numbers.toSorted((one, other) => one - other);
  return [median(numbers), sorted[Math.floor(0.95 * (sorted.length - 1))] ?? NaN];
}
