import { gunzipSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import { unpackIndex } from '#lib/find/packed-index.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { expectHydrated } from './support/hydrated.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  { locale: 'en-GB', texts: CATALOGUES.en, foreign: '交叉熵', answer: 'Softmax cross-entropy' },
  { locale: 'zh-CN', texts: CATALOGUES.zh, foreign: 'cross entropy', answer: 'softmax 交叉熵' },
] as const;

for (const { locale, texts, foreign, answer } of LANGUAGES) {
  test.describe(`the palette in ${locale}`, () => {
    test.use({ locale });
    const { find } = texts.nav;
    const opened = (page: Page): Locator => page.getByRole('dialog', { name: find.title });

    test('/ and Ctrl K open it, Escape closes it, and the focus is where it was', async ({ page, ownApp }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('/');
      await expect(opened(page).getByRole('combobox')).toBeFocused();
      await expect(opened(page).getByRole('combobox')).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(opened(page)).toBeHidden();
      const button = page.getByRole('button', { name: find.button });
      await button.focus();
      await page.keyboard.press('Control+k');
      await expect(opened(page)).toBeVisible();
      await expectAccessibleInBoth(page);
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    });

    test('/ is typed where somebody types', async ({ page, ownApp }) => {
      await open(page, `${ownApp.url}/exercises`);
      const field = page
        .getByRole('searchbox')
        .or(page.locator('main input[type="text"], main input:not([type])'))
        .first();
      await field.focus();
      await page.keyboard.type('a/b');
      await expect(field).toHaveValue('a/b');
      await expect(opened(page)).toBeHidden();
    });

    test('the other language finds a concept, arrows choose it, Enter goes there, and it was opened lately', async ({
      page,
      ownApp,
    }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      await expect(opened(page).getByRole('combobox')).toBeFocused();
      await page.keyboard.type(foreign);
      const concept = opened(page).locator('[role="option"][id$="concept:losses/softmax-cross-entropy"]');
      await expect(concept).toContainText(answer);
      await expectAccessibleInBoth(page);
      const options = await opened(page).getByRole('option').all();
      const ids = await Promise.all(options.map((option) => option.getAttribute('id')));
      const place = ids.indexOf(await concept.getAttribute('id'));
      expect(place).toBeLessThan(3);
      await expect(options[0]!).toHaveAttribute('aria-selected', 'true');
      for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
      await expect(concept).toHaveAttribute('aria-selected', 'true');
      await expect(opened(page).getByRole('combobox')).toHaveAttribute('aria-activedescendant', ids[place]!);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/losses/softmax-cross-entropy');
      await page.keyboard.press('/');
      const recent = opened(page).getByRole('group', { name: find.groups.recent });
      await expect(recent.getByRole('option').first()).toContainText(answer);
    });

    test('what is typed before it is there is typed in it', async ({ page, ownApp }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('softmax');
      await expect(opened(page).getByRole('combobox')).toHaveValue('softmax');
    });

    test('a card is found by what it asks, and its answer is not shown before it is opened', async ({
      page,
      ownApp,
    }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      await opened(page).getByRole('combobox').fill('两个类别的分数');
      const card = opened(page).locator('[role="option"][id$="card:losses/softmax-two-is-sigmoid"]');
      await expect(card).toContainText(find.kinds.card);
      await expect(card).not.toContainText('sigmoid(a - b)');
      await card.click();
      await page.waitForURL('**/cards/losses/softmax-two-is-sigmoid');
    });

    test('a setting has the focus once it was chosen, and an action is done where one is', async ({ page, ownApp }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('minutes a day');
      await expect(opened(page).getByRole('option').first()).toContainText(texts.settings.daily.minutesPerDay);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/settings#minutesPerDay');
      await expect(page.getByLabel(texts.settings.daily.minutesPerDay, { exact: true })).toBeFocused();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('dark mode');
      await expect(opened(page).getByRole('option').first()).toContainText(texts.find.actions.dark);
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(page).toHaveURL(/\/settings/u);
    });

    test('without its index it says so, finds pages, and tries again', async ({ page, ownApp }) => {
      await page.route('**/api/find**', (route) => route.abort());
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      await expect(opened(page).getByRole('alert')).toContainText(find.missing);
      await page.keyboard.type(find.pages.plan);
      await expect(opened(page).getByRole('option').first()).toContainText(find.pages.plan);
      await expectAccessibleInBoth(page);
      await page.unroute('**/api/find**');
      await opened(page).getByRole('button', { name: texts.common.retry }).click();
      await expect(opened(page).getByRole('alert')).toBeHidden();
      await opened(page).getByRole('combobox').fill('softmax');
      await expect(opened(page).getByRole('option').first()).toContainText(/softmax/iu);
    });

    test('it says how much was found, what only comes near, and when too much was typed', async ({ page, ownApp }) => {
      await open(page, `${ownApp.url}/exercises`);
      await page.keyboard.press('Control+k');
      const field = opened(page).getByRole('combobox');
      const news = opened(page).getByRole('status');
      await field.fill('softmax');
      await expect(news).toHaveText(/\d+/u);
      await field.fill('softmax zzzzqqqq');
      await expect(news).toHaveText(find.nearest);
      await field.fill('zzzzqqqq');
      await expect(news).toHaveText(/^(?:Nothing found|没有找到)$/u);
      await expectAccessibleInBoth(page);
      await field.fill('softmax '.repeat(50));
      await expect(news).toContainText('200');
    });
  });
}

test('the index is sent compressed, once: who asks again is told that nothing has changed', async ({
  ownApp,
  request,
}) => {
  const first = await request.get(`${ownApp.url}/api/find?in=en`);
  expect(first.headers()['content-type']).toBe('application/gzip');
  const body = await first.body();
  expect(unpackIndex(gunzipSync(body)).entries.length).toBeGreaterThan(800);
  expect(body.length).toBeLessThan(400_000);
  const { etag } = first.headers();
  const again = await request.get(`${ownApp.url}/api/find?in=en`, { headers: { 'if-none-match': etag! } });
  expect(again.status()).toBe(304);
  const other = await request.get(`${ownApp.url}/api/find?in=zh`, { headers: { 'if-none-match': etag! } });
  expect(other.status()).toBe(200);
});

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectHydrated(page.locator('.rail-find'));
}
