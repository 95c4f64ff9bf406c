import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expectHydrated } from './support/hydrated.ts';
import { test } from './support/own-app.ts';
import { givePast } from './support/past.ts';

const WORDS = [
  {
    locale: 'en-GB',
    start: 'See what a fit would change',
    better: 'The fitted weights do better on reviews that they have not seen.',
    adopt: 'Use the fitted weights',
    adopted: 'The fitted weights are in force from now on.',
    undo: 'Undo',
    wentBack: 'The weights you chose are in force again.',
    work: 'Work out the workload',
    minutes: 'Minutes a day',
  },
  {
    locale: 'zh-CN',
    start: '看看拟合会带来什么变化',
    better: '拟合出的权重在没有见过的复习上表现更好。',
    adopt: '采用拟合的权重',
    adopted: '拟合的权重从现在起生效。',
    undo: '撤销',
    wentBack: '你选择的权重重新生效。',
    work: '推算工作量',
    minutes: '每天的分钟数',
  },
] as const;

for (const words of WORDS) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale, reducedMotion: 'reduce' });

    test('a fit is looked at, adopted and taken back by keyboard alone', async ({ page, ownApp }) => {
      await givePast(page.request, ownApp.url, 240);
      await page.goto(`${ownApp.url}/memory-model`);
      await press(page, words.start);
      await expect(page.getByText(words.better)).toBeFocused({ timeout: 60_000 });
      await expectAccessible(page);
      await press(page, words.adopt);
      await expect(page.getByText(words.adopted)).toBeFocused({ timeout: 60_000 });
      await expect(page.locator('main ol > li')).toHaveCount(2);
      expect(await weightsOf(page, ownApp.url)).not.toBe(DEFAULT_W0);
      await press(page, words.undo);
      await expect(page.getByText(words.wentBack)).toBeFocused();
      await expect(page.locator('main ol > li')).toHaveCount(3);
      expect(await weightsOf(page, ownApp.url)).toBe(DEFAULT_W0);
      await expectAccessible(page);
    });

    test('the workload is worked out, and its mark follows the field', async ({ page, ownApp }) => {
      await givePast(page.request, ownApp.url, 60);
      await page.goto(`${ownApp.url}/settings`);
      await press(page, words.work);
      const plot = page.getByRole('img', { name: new RegExp(words.minutes) }).first();
      await expect(plot.locator('[data-marker="0.9"]')).toBeVisible({ timeout: 60_000 });
      await page.locator('input[name="desiredRetention"]').fill('95');
      await expect(plot.locator('[data-marker="0.95"]')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('with too few reviews nothing is changed, and the page says why', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.url}/memory-model`);
  await press(page, 'See what a fit would change');
  await expect(page.locator('main [role="status"]', { hasText: 'Too few reviews' })).toBeFocused({ timeout: 60_000 });
  expect(await weightsOf(page, ownApp.url)).toBe(DEFAULT_W0);
});

test('whether it fits itself is one switch, in the settings and here', async ({ page, ownApp }) => {
  const itself = page.getByRole('checkbox', { name: 'Fit itself now and then' });
  const told = page.waitForResponse(`${ownApp.url}/api/memory-model`);
  await page.goto(`${ownApp.url}/settings?tab=memory`);
  await page.waitForLoadState('networkidle');
  await itself.focus();
  await page.keyboard.press('Space');
  expect((await told).ok()).toBe(true);
  await page.goto(`${ownApp.url}/memory-model`);
  await expect(itself).not.toBeChecked();
});

test('it fits itself when Today is open, tells so, and does not where it was told not to', async ({ page, ownApp }) => {
  await givePast(page.request, ownApp.url, 240);
  await page.goto(`${ownApp.url}/memory-model`);
  const itself = page.getByRole('checkbox', { name: 'Fit itself now and then' });
  await itself.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('It fits itself only when you ask for it here.')).toBeVisible();
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/memory-model'));
  await page.goto(ownApp.url);
  expect(await (await asked).json()).toMatchObject({ isDue: false });

  await page.goto(`${ownApp.url}/memory-model`);
  await itself.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('It is due', { exact: false })).toBeVisible();
  await page.goto(ownApp.url);
  await expect.poll(() => weightsOf(page, ownApp.url), { timeout: 60_000 }).not.toBe(DEFAULT_W0);
  await page.goto(`${ownApp.url}/memory-model`);
  await expect(page.getByText('It fitted itself.')).toBeVisible();
});

const DEFAULT_W0 = 0.212;

/** Reaches a button with the keyboard and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled();
  await expectHydrated(button);
  await button.focus();
  await page.keyboard.press('Enter');
}

async function weightsOf(page: Page, url: string): Promise<number | undefined> {
  const response = await page.request.get(`${url}/api/memory-model`);
  const { basis } = (await response.json()) as { readonly basis: { readonly current: readonly number[] } };
  return basis.current[0];
}
