// npm run bench:browser: how long a learner waits, in a browser and against the production build. Prints
// one JSON object; nothing is asserted. `npm run build` first. With `-- --language python` only what is measured of Python.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { startApp } from '#tests/e2e/support/app-process.ts';
import { judgeFigures } from './browser-lanes.ts';
import { pythonFigures } from './browser-python.ts';
import { machineLine, median } from './machine.ts';
import { openingFigures, type Opening } from './browser-opening.ts';

const EXERCISE = 'normalization/batchnorm-backward';
const ROUNDS = 7;
const PORT = Number(process.env['GRADUS_TEST_PORT'] ?? 4199);

const dataDir = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
const app = await startApp(PORT, dataDir);
try {
  const python = await inBrowser((browser) => pythonFigures(browser, app.url, { exercise: EXERCISE, rounds: ROUNDS }));
  if (process.argv.includes('python')) {
    console.log(JSON.stringify({ machine: machineLine(), rounds: ROUNDS, python }, null, 2));
    await app.kill();
    process.exit(0);
  }
  const page = `${app.url}/exercises/${EXERCISE}`;
  // The server has answered its health check and nothing else.
  const first = await inBrowser((browser) => openingFigures(browser, page));
  const later: Opening[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    later.push(await inBrowser((browser) => openingFigures(browser, page)));
  }
  const judge = await inBrowser((browser) => judgeFigures(browser, app.url, { exercise: EXERCISE, rounds: ROUNDS }));
  const workbench = { first: first.readyMillis, later: median(later.map(({ readyMillis }) => readyMillis)) };
  console.log(
    JSON.stringify(
      { machine: machineLine(), rounds: ROUNDS, workbench, scriptBytes: first.scriptBytes, ...judge, python },
      null,
      2,
    ),
  );
} finally {
  await app.kill();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);

/** A browser with an empty profile, WebGPU on SwiftShader. */
async function inBrowser<Value>(act: (browser: Browser) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({
    executablePath: process.env['GRADUS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--disable-background-networking',
    ],
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}
