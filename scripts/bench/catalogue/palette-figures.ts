import type { Browser, Page } from '@playwright/test';
import { FOUND_QUERIES } from '#tests/packs/found-queries.ts';

/** How fast the palette is, in milliseconds. */
export type PaletteFigures = {
  /** From Ctrl K until something of the packs is found, where neither palette nor index was loaded. */
  readonly firstFoundMillis: readonly number[];
  /** From a key in the palette until what is found then is on the screen. */
  readonly foundMillis: readonly number[];
};

/** Opens the palette in new browsers, and types in it what learners type, a key at a time. */
export async function paletteFigures(browser: Browser, url: string, rounds: number): Promise<PaletteFigures> {
  const firstFoundMillis: number[] = [];
  const foundMillis: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${url}/exercises`, { waitUntil: 'networkidle' });
    firstFoundMillis.push(await firstFound(page));
    for (const [typed] of Object.values(FOUND_QUERIES).flat()) {
      for (let length = 1; length <= Math.min(typed.length, KEYS); length += 1)
        foundMillis.push(await shownAfter(page, typed.slice(0, length)));
    }
    await context.close();
  }
  return { firstFoundMillis, foundMillis };
}

/** Of each query, that are typed. */
const KEYS = 4;
/** Found by its title alone, so that it is there once the index is. */
const FIRST = 'softmax';

async function firstFound(page: Page): Promise<number> {
  const began = await page.evaluate(() => performance.now());
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.waitFor();
  await field.fill(FIRST);
  // Without a function that has a name, which what runs this file would mark by a helper that the page does not have.
  return page.evaluate(async (start) => {
    while (!document.querySelector('[role="option"] [data-pack]')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, began);
}

/** Milliseconds from the change of the field to the end of the frame that shows what it finds. */
async function shownAfter(page: Page, typed: string): Promise<number> {
  return page.getByRole('combobox').evaluate(
    (field, text) =>
      new Promise<number>((resolve) => {
        // As React hears of what is typed: by the value that the element itself sets.
        const start = performance.now();
        Reflect.set(HTMLInputElement.prototype, 'value', text, field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.now() - start));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      }),
    typed,
  );
}
