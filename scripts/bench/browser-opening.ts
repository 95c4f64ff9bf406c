import type { Browser } from '@playwright/test';

/** One visit to a workbench with an empty cache. */
export type Opening = {
  /** From the request until the editor takes keys. */
  readonly readyMillis: number;
  /** Bytes of script, as transferred, that were asked for before the editor’s own. */
  readonly scriptBytes: number;
};

/** Where a script stops being the page’s and begins to be Monaco’s, in bytes as transferred. */
const MONACO_BYTES = 250_000;

/** Opens a workbench in a new context and counts what it takes. */
export async function openingFigures(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Map<string, { asked: number; bytes: number }>();
  network.on('Network.requestWillBeSent', ({ requestId, type, timestamp }) => {
    if (type === 'Script') scripts.set(requestId, { asked: timestamp, bytes: 0 });
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const readyMillis = performance.now() - began;
  const all = [...scripts.values()];
  const editor = Math.min(...all.filter(({ bytes }) => bytes > MONACO_BYTES).map(({ asked }) => asked));
  // The editor’s parts are asked for together: a tenth of a second covers them.
  const own = all.filter(({ asked }) => asked < editor - 0.1);
  await context.close();
  return { readyMillis, scriptBytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
}
