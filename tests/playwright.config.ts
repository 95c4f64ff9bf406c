import { defineConfig } from '@playwright/test';

const port = Number(process.env['GRADUS_TEST_PORT'] ?? 4173);

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  // Each has an app, a database and a browser of its own (support/own-app.ts), and takes the next test when it is done
  // with one, so that both end together. No test measures a clock that the other one could starve.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // For a test that hangs, as in vitest.config.ts.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../.gradus/reports/browser.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    // Asked for where a test fails: `playwright test --trace retain-on-failure <name>`. It costs a tenth of the time.
    trace: 'off',
    launchOptions: {
      ...(process.env['GRADUS_CHROMIUM'] ? { executablePath: process.env['GRADUS_CHROMIUM'] } : {}),
      args: [
        '--no-sandbox',
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
});
