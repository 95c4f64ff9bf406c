import { expect, type BrowserContext, type Page } from '@playwright/test';
import { CHEATS } from '#tests/support/cheats.ts';
import { HONEST } from '#tests/support/honest.ts';
import { openHost, runOn } from './support/host.ts';
import { test } from './support/own-app.ts';

const EXERCISE = 'losses/softmax';

let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await openHost(page);
});

test.afterAll(() => context.close());

for (const { name, source } of CHEATS) {
  test(`a cheat does not pass: ${name}`, async () => {
    expect((await runOn(page, EXERCISE, source, { mode: 'submit' })).verdict).not.toBe('pass');
  });
}

for (const { name, source } of HONEST) {
  test(`honest code passes, though it ${name}`, async () => {
    const { checks, verdict } = await runOn(page, EXERCISE, source, { mode: 'submit' });
    expect(checks.filter(({ status }) => status === 'fail' || status === 'error')).toEqual([]);
    expect(verdict).toBe('pass');
  });
}
