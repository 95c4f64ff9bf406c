import type { Browser, Page } from '@playwright/test';
import { received, unpacked, type Received } from './page-figures.ts';

/** What the table of all cards takes. */
export type TableFigures = {
  /** Cards in the table, and rows that are in the page at once. */
  readonly rows: number;
  readonly inPage: number;
  /** Of the document and of the rows, unpacked and as transferred. */
  readonly page: readonly [bytes: number, packed: number];
  readonly data: readonly [bytes: number, packed: number];
  /** From the request to the first row, in milliseconds; once for each round. */
  readonly openMillis: readonly number[];
  /** From a filter or an order that is chosen to the rows that it lets through. */
  readonly filterMillis: readonly number[];
  readonly sortMillis: readonly number[];
  /** While it is scrolled without a pause, by the wheel’s way and by the key: milliseconds from each frame to the next. */
  readonly scrollFrames: readonly number[];
  readonly keyFrames: readonly number[];
  readonly stillFrames: readonly number[];
  /** All of them suspended: until the rows say so, and until the server has every event; then all undone. */
  readonly bulk: { readonly shownMillis: number; readonly sentMillis: number; readonly undoneMillis: number };
};

const FRAMES = 180;
/** Pixels in each frame: at 60 frames a second a good turn of the wheel. */
const STEP = 90;

/** Opens the table of all cards, scrolls, filters and sorts it, and changes every card at once. */
export async function tableFigures(browser: Browser, url: string, rounds: number): Promise<TableFigures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const openMillis: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    await page.goto(`${url}/cards`);
    await page.locator('.browse-row').first().waitFor();
    if (round > 0) openMillis.push(performance.now() - began);
  }
  await page.waitForLoadState('networkidle');
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  const stillFrames = await framesOf(page, 'rest');
  const scrollFrames = await framesOf(page, 'scroll');
  const inPage = await page.locator('.browse-row').count();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.browse-row').first().focus();
  const keyFrames = await framesOf(page, 'key');
  const filterMillis: number[] = [];
  const sortMillis: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    filterMillis.push(await changed(page, 'state', round % 2 === 0 ? 'new' : ''));
    sortMillis.push(await changed(page, 'sort', round % 2 === 0 ? 'title' : 'pack'));
  }
  const figures = {
    rows,
    inPage,
    page: sizesOf(await received(`${url}/cards`)),
    data: sizesOf(await received(`${url}/api/browse/rows`)),
    openMillis,
    filterMillis,
    sortMillis,
    scrollFrames,
    keyFrames,
    stillFrames,
    bulk: await bulkFigures(page, url),
  };
  await page.close();
  return figures;
}

function sizesOf(answer: Received): readonly [number, number] {
  return [unpacked(answer).length, answer.body.length];
}

/** Milliseconds between frames, in each of which the page is scrolled, or the next row is gone to; or nothing is done. */
function framesOf(page: Page, how: 'rest' | 'scroll' | 'key'): Promise<number[]> {
  return page.evaluate(
    async ([what, count, pixels]) => {
      const between: number[] = [];
      let before = 0;
      for (let step = 0; step <= count; step += 1) {
        if (what === 'scroll') scrollBy(0, step < count / 2 ? pixels : -pixels);
        if (what === 'key') {
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }),
          );
        }
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        if (step > 0) between.push(now - before);
        before = now;
      }
      return between;
    },
    [how, FRAMES, STEP] as const,
  );
}

/** From the choice to the frame after the rows were drawn. */
function changed(page: Page, name: 'state' | 'sort', value: string): Promise<number> {
  return page.evaluate(
    async ([which, chosen]) => {
      const all = [...document.querySelectorAll('select')];
      const select = all.find(({ options }) =>
        [...options].some((option) => option.value === (which === 'state' ? 'relearning' : 'stability')),
      )!;
      const began = performance.now();
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - began;
    },
    [name, value] as const,
  );
}

/** Suspends every card and takes it back, through the outbox. */
async function bulkFigures(page: Page, url: string): Promise<TableFigures['bulk']> {
  await page.goto(`${url}/cards`);
  await page.locator('.browse-row').first().focus();
  await page.keyboard.press('a');
  const began = performance.now();
  await page.keyboard.press('@');
  await page.locator('.browse-row .text-warn').first().waitFor();
  const shownMillis = performance.now() - began;
  await untilSuspended(url, (left) => left === 0);
  const sentMillis = performance.now() - began;
  const undone = performance.now();
  await page.keyboard.press('u');
  await untilSuspended(url, (_left, suspended) => suspended === 0);
  return { shownMillis, sentMillis, undoneMillis: performance.now() - undone };
}

async function untilSuspended(url: string, isSo: (left: number, suspended: number) => boolean): Promise<void> {
  for (;;) {
    const answer = unpacked(await received(`${url}/api/browse/rows`)).toString();
    const { rows } = JSON.parse(answer) as { readonly rows: readonly { readonly suspended?: boolean }[] };
    const suspended = rows.filter((row) => row.suspended).length;
    if (isSo(rows.length - suspended, suspended)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
