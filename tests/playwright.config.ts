import { defineConfig } from '@playwright/test';

const port = Number(process.env['GRADUS_TEST_PORT'] ?? 4173);

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  // One machine, one software GPU: tests that measure nothing still starve each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../.gradus/reports/browser.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
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
