// npm test: installs, gets a browser, builds, and runs every test; the last line counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from './steps/browser.mjs';
import { build, bundleJudge, generate, install } from './steps/prepare.mjs';
import { attempt, fail } from './steps/run.mjs';

const REPORTS = join('.gradus', 'reports');

install();
generate();
bundleJudge();
const browser = await findBrowser();
if (!browser) {
  fail(
    'No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium), or set GRADUS_CHROMIUM to its path.',
  );
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const unitReport = join(REPORTS, 'unit.json');
// Playwright takes a relative path from its configuration’s folder.
const browserReport = resolve(REPORTS, 'browser.json');

const unit = attempt('vitest', [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
build();
const browserTests = attempt('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
  GRADUS_CHROMIUM: browser,
  PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
});

const counts = [countUnit(unitReport), countBrowser(browserReport)];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
let failed = counts.reduce((sum, count) => sum + count.failed, 0);
// A runner can fail without a failing test: a file that does not load, an error outside any test.
if (failed === 0 && (unit.status !== 0 || browserTests.status !== 0)) failed = 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function countUnit(file) {
  const report = readReport(file);
  return report ? { passed: report.numPassedTests, failed: report.numFailedTests } : { passed: 0, failed: 1 };
}

function countBrowser(file) {
  const report = readReport(file);
  return report
    ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
    : { passed: 0, failed: 1 };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`✗ ${file} cannot be read: ${error.message}`);
    return null;
  }
}
