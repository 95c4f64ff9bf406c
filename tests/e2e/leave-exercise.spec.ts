import { expect, type Page } from '@playwright/test';
import { batchNormBackward, RIGHT } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';

async function pass(page: Page): Promise<string> {
  await openWorkbench(page, EXERCISE, batchNormBackward(RIGHT));
  await expect(await judge(page, 'submit')).toHaveAttribute('data-verdict', 'pass');
  const line = page.locator('[data-comes-back]');
  await expect(line).toContainText(/tomorrow|in \d+ days/);
  return (await line.getAttribute('data-comes-back'))!;
}

/** The study day on which the exercise is due, as its list has it. */
async function dueOf(page: Page): Promise<string> {
  await page.goto('/exercises');
  return page
    .getByRole('row')
    .filter({ has: page.locator(`a[href="/exercises/${EXERCISE}"]`) })
    .innerText();
}

test('a pass that is left by a link is recorded as proposed, for the day that was shown, and can be undone', async ({
  page,
  ownApp: _untouched,
}) => {
  const day = await pass(page);
  const recorded = page.waitForResponse((response) => response.url().endsWith('/api/reviews'));
  await page.getByRole('link', { name: 'Exercises' }).first().click();
  expect((await recorded).ok()).toBe(true);
  const notice = page.locator('[data-left-answer]');
  await expect(notice).toContainText('left without recording it');
  const shown = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  expect(await dueOf(page)).toContain(shown);

  await pass(page);
  await page.getByRole('link', { name: 'Exercises' }).first().click();
  await expect(notice).toBeVisible();
  const undone = page.waitForResponse((response) => response.url().endsWith('/api/reviews'));
  await notice.getByRole('button', { name: 'Undo' }).click();
  expect((await undone).ok()).toBe(true);
  await expect(notice).toHaveCount(0);
});

test('a pass whose page is closed is told of by the next page', async ({ page, ownApp: _untouched }) => {
  const day = await pass(page);
  await page.goto('/progress');
  await expect(page.locator('[data-left-answer]')).toBeVisible();
  const shown = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  await expect.poll(() => dueOf(page)).toContain(shown);
});
