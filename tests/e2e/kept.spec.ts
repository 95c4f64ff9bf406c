import { expect, type Page } from '@playwright/test';
import { test } from './support/own-app.ts';
import { answerByKeyboard, eventsOf, openReview, recordedAnswers } from './support/review.ts';

const EXERCISE = '/exercises/losses/softmax';

/** The code pane of an exercise, on a screen where the editor is a text area. */
async function openCode(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(url + EXERCISE);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.locator('.wb-plain-editor')).toBeVisible();
}

test('what is typed in one tab is shown in the other, and stays when the first is closed', async ({
  page,
  context,
  ownApp,
}) => {
  await page.clock.install();
  await openCode(page, ownApp.url);
  const other = await context.newPage();
  await openCode(other, ownApp.url);
  await other.locator('.wb-plain-editor').fill('// typed in the other tab');
  await expect(page.locator('.wb-plain-editor')).toHaveValue('// typed in the other tab');
  await other.close();
  // Longer than the tab takes to count its time twice.
  await page.clock.runFor(11_000);
  await page.reload();
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.locator('.wb-plain-editor')).toHaveValue('// typed in the other tab');
});

test('answers wait behind a captive portal, which answers 200 with a page, and arrive once it lets them through', async ({
  page,
  ownApp,
}) => {
  await openReview(page, ownApp.url);
  await page.route('**/api/reviews', (route) => route.fulfill({ status: 200, body: '<h1>Sign in</h1>' }));
  await answerByKeyboard(page);
  await answerByKeyboard(page);
  await expect(page.getByText('2 answers waiting')).toBeVisible();
  await page.unroute('**/api/reviews');
  await expect.poll(() => recordedAnswers(ownApp.url), { timeout: 30_000 }).toHaveLength(2);
});

for (const [name, path] of [
  ['the day’s own session', '/study'],
  ['the session of a concept', '/study?concept=activations/relu'],
  ['a session of new cards', '/study?custom=new&count=5'],
] as const) {
  test(`an answered card does not come back with Back, in ${name}`, async ({ page, ownApp }) => {
    await page.goto(ownApp.url + path);
    await page.waitForLoadState('networkidle');
    await answerByKeyboard(page, '4');
    await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(1);
    const answered = (await eventsOf(ownApp.url))[0]!.cardId;
    await page.locator('header a[href="/"]').first().click();
    await page.waitForURL(`${ownApp.url}/`);
    await page.goBack();
    await page.waitForURL(ownApp.url + path);
    // The link that was followed has the focus still, and keys are its own.
    await page.locator('main').first().focus();
    if (await page.getByRole('heading', { name: 'Done for now' }).isVisible()) return;
    await answerByKeyboard(page, '4');
    await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(2);
    expect((await eventsOf(ownApp.url))[1]!.cardId).not.toBe(answered);
  });
}

test('a browser that refuses its database sends what is done from the page, and says so', async ({ page, ownApp }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    };
  });
  await openReview(page, ownApp.url);
  await page.route('**/api/reviews', (route) => route.abort());
  await answerByKeyboard(page);
  await answerByKeyboard(page);
  const warning = page.getByRole('alert').filter({ hasText: 'The user denied permission.' });
  await expect(warning).toBeVisible();
  await page.unroute('**/api/reviews');
  await expect.poll(() => recordedAnswers(ownApp.url), { timeout: 30_000 }).toHaveLength(2);
  await expect(warning).toHaveCount(0);
});
