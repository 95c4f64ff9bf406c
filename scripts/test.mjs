// npm test: installs, gets a browser, builds, and runs every test; the last line counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findBrowser } from './steps/browser.mjs';
import { HOOK_ERRORS } from './steps/hook-errors.mjs';
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
  '--reporter=./scripts/steps/hook-errors.mjs',
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
// Said last, where a long output is cut to its end.
if (unit.status !== 0) console.log(`\nvitest ended with status ${unit.status}.`);
if (browserTests.status !== 0) console.log(`\nPlaywright ended with status ${browserTests.status}.`);
for (const count of counts) for (const line of count.failures) console.log(line);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function countUnit(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, failures: [] };
  const failures = report.testResults.flatMap((tests) => failuresOf(tests));
  for (const { file, message } of readReport(HOOK_ERRORS) ?? [])
    failures.push(`✗ ${file}, outside its tests: ${message}`);
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

/** One line for each failed test of a file, and one for a file that did not load. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative('.', name);
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `✗ ${file} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  return status === 'failed' && failures.length === 0 ? [`✗ ${file}: ${firstLine(message)}`] : failures;
}

function countBrowser(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, failures: [] };
  const failures = specsOf(report.suites)
    .filter((spec) => !spec.ok)
    .map((spec) => `✗ ${spec.file}:${spec.line} › ${spec.title}`);
  failures.push(...report.errors.map((error) => `✗ ${firstLine(error.message)}`));
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky, failures };
}

function specsOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])]);
}

function firstLine(message) {
  return (message ?? 'no message').split('\n')[0];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`✗ ${file} cannot be read: ${error.message}`);
    return null;
  }
}
