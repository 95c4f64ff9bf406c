import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Report } from '#lib/exercises/report.ts';
import { openHost, runOn } from './support/host.ts';
import { HOSTILE_PYTHON, RIGHT_IN_PYTHON, type HostilePython } from './support/hostile-python.ts';
import { test } from './support/own-app.ts';

const EXERCISE = 'losses/softmax';

let context: BrowserContext;
let page: Page;
const strangers: string[] = [];

/** One page of the app for all of them: whatever breaks it shows in the next one. */
test.beforeAll(async ({ browser, baseURL }) => {
  context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(baseURL!) && !request.url().includes('stolen');
    if (!isOurs && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  await openHost(page);
});

test.afterAll(() => context.close());

const run = (source: string): Promise<Report> =>
  runOn(page, EXERCISE, source, { language: 'python', lanes: ['exact'] });

function outcome(report: Report): HostilePython['expected'] {
  const first = report.checks.find(({ status }) => status === 'fail' || status === 'error');
  return first ? [report.verdict, first.name] : (report.verdict as 'pass');
}

for (const { name, source, expected, or = expected, says } of HOSTILE_PYTHON) {
  test(`Python is contained, and the next run works: ${name}`, async () => {
    const report = await run(source);
    const first = report.checks.find(({ status }) => status === 'fail' || status === 'error');
    expect([expected, or], JSON.stringify(first)).toContainEqual(outcome(report));
    if (says) expect(JSON.stringify(first)).toMatch(says);
    expect(JSON.stringify(report.console)).not.toContain('REACHED');
    expect(outcome(await run(RIGHT_IN_PYTHON))).toBe('pass');
    expect(strangers).toEqual([]);
  });
}
